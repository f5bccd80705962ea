using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Instrumentation.CodeFixes.Edits;

/// <summary>The tag of a measurement as it is written: <c>new("k", v)</c>, <c>KeyValuePair.Create("k", v)</c>, <c>tags.Add("k", v)</c>, <c>{ "k", v }</c>.</summary>
/// <param name="Pair">All of it.</param>
/// <param name="Key">The expression of the key.</param>
/// <param name="Value">The expression of the value.</param>
internal sealed record MeasuredTag(ExpressionSyntax Pair, ExpressionSyntax Key, ExpressionSyntax Value)
{
    /// <summary>The tag that has the value, if key and value stand side by side.</summary>
    public static MeasuredTag? Of(SyntaxNode value)
    {
        // No operation has the place of 'x!' and '(x)'.
        while (value.Parent is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } or ParenthesizedExpressionSyntax)
        {
            value = value.Parent;
        }

        switch (value.Parent)
        {
            case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: { Count: 2 } expressions } element when expressions[1] == value:
                return new MeasuredTag(element, expressions[0], expressions[1]);
            case ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: { Count: 2 } arguments, Parent: ExpressionSyntax pair } }
                when arguments[1].Expression == value && arguments.All(static argument => argument.NameColon is null):
                return new MeasuredTag(pair, arguments[0].Expression, arguments[1].Expression);
            default:
                return null;
        }
    }

    /// <summary>Whether the tag can get another key: its own is written out, and no tag beside it has that one.</summary>
    public bool CanBecome(string key) =>
        Key is LiteralExpressionSyntax
        && Pair.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantNodes().Any(node => node is LiteralExpressionSyntax literal && literal.Token.Value is string text && text == key) is not true;

    public void Become(SyntaxEditor editor, string key, ExpressionSyntax value)
    {
        editor.ReplaceNode(Key, SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(key)).WithTriviaFrom(Key));
        editor.ReplaceNode(Value, value.WithTriviaFrom(Value));
    }
}
