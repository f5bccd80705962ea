using Instrumentation.CodeFixes.Edits;
using Instrumentation.CodeFixes.Privacy.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Instrumentation.CodeFixes.Privacy.Slots;

/// <summary>A key and its value in a collection that the code writes out, or a member of an anonymous object.</summary>
internal sealed class ElementSlot : ValueSlot
{
    private readonly SyntaxNode _element;
    private readonly ExpressionSyntax _value;
    private readonly LiteralExpressionSyntax? _key;
    private readonly ITypeSymbol? _type;

    private ElementSlot(SyntaxNode element, ExpressionSyntax value, LiteralExpressionSyntax? key, ITypeSymbol? type)
    {
        _element = element;
        _value = value;
        _key = key;
        _type = type;
    }

    public override string RemovalTitle => "Remove the element";

    public override SyntaxNode Target => _element;

    public override bool CanBeEmpty => true;

    // A key that is written in another way has its reasons.
    public override ExpressionSyntax? Value => Name is { Length: > 0 } name && char.IsUpper(name[0]) && name.All(char.IsLetterOrDigit) ? _value : null;

    public override string? Name => _key?.Token.ValueText;

    public override bool Takes(ITypeSymbol type) => _type is { SpecialType: SpecialType.System_Object };

    public static ElementSlot? At(SyntaxNode node, TelemetryValue value)
    {
        if (Parts(node, value) is not var (pair, expression, key))
        {
            return null;
        }

        var element = pair.Parent is ArgumentSyntax or ExpressionElementSyntax ? pair.Parent : pair;
        return CanRemove(element, value)
            ? new ElementSlot(element, expression, key is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal ? literal : null, value.Model.GetTypeInfo(expression, value.CancellationToken).ConvertedType)
            : null;
    }

    public override void Fill(SyntaxEditor editor, IReadOnlyList<NamedValue> values)
    {
        if (values.Count == 0)
        {
            editor.TrackNode(_element);
            editor.ReplaceNode(_element.Parent!, (current, _) => current.GetCurrentNode(_element) is { } element ? Siblings.Replace(element, []) : current);
            return;
        }

        editor.ReplaceNode(_value, values[0].Expression.WithTriviaFrom(_value));
        if (_key is not null)
        {
            editor.ReplaceNode(_key, MessageLiteral.Of(_key)!.With(values[0].Name));
        }
    }

    // The element, its value and its key.
    private static (SyntaxNode Element, ExpressionSyntax Value, ExpressionSyntax? Key)? Parts(SyntaxNode node, TelemetryValue at) => node.Parent switch
    {
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: [var key, var value] } pair when value == node => (pair, value, key),
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [var key] }, Right: var value, Parent: InitializerExpressionSyntax } pair when value == node => (pair, value, key.Expression),
        AnonymousObjectMemberDeclaratorSyntax { Expression: var value, Parent.Parent: ArgumentSyntax } member when value == node => (member, value, null),
        ArgumentListSyntax { Arguments: [var key, var value], Parent: ExpressionSyntax pair } when value == node && at.Model.GetTypeInfo(pair, at.CancellationToken).Type is { Name: "KeyValuePair" } => (pair, value.Expression, key.Expression),
        _ => null,
    };

    private static bool CanRemove(SyntaxNode element, TelemetryValue value) => element switch
    {
        ArgumentSyntax argument => SlotArguments.CallOf(argument, value) is { } call && SlotArguments.HasForm(call.TargetMethod, less: true) && SlotArguments.ParameterOf(argument, call)?.Ordinal > 0,
        _ => Siblings.Has(element) && element.Parent is not InitializerExpressionSyntax { Parent: ArrayCreationExpressionSyntax { Type.RankSpecifiers: [{ Sizes: [not OmittedArraySizeExpressionSyntax] }] } },
    };
}
