using Instrumentation.CodeFixes.Privacy.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Instrumentation.CodeFixes.Privacy.Slots;

/// <summary>A hole of an interpolated string.</summary>
internal sealed class InterpolationSlot : ValueSlot
{
    private readonly InterpolatedStringExpressionSyntax _text;
    private readonly InterpolationSyntax _hole;

    private InterpolationSlot(InterpolatedStringExpressionSyntax text, InterpolationSyntax hole)
    {
        _text = text;
        _hole = hole;
    }

    public override string RemovalTitle => "Remove the value from the text";

    public override SyntaxNode Target => _hole;

    public override ExpressionSyntax? Value => _hole.Expression;

    public override bool CanBeEmpty => _text.Contents.Any(each => each != _hole && (each is InterpolationSyntax || TextOf(each).Any(char.IsLetter)));

    public override bool CanHoldSeveral => true;

    public override bool Takes(ITypeSymbol type) => true;

    public static InterpolationSlot? At(SyntaxNode node) =>
        node is InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax text } hole ? new InterpolationSlot(text, hole) : null;

    public override void Fill(SyntaxEditor editor, IReadOnlyList<NamedValue> values)
    {
        editor.TrackNode(_hole);
        editor.ReplaceNode(_text, (current, _) => current.GetCurrentNode(_hole) is { } hole ? Fill((InterpolatedStringExpressionSyntax)current, hole, values) : current);
    }

    private static ExpressionSyntax Fill(InterpolatedStringExpressionSyntax text, InterpolationSyntax hole, IReadOnlyList<NamedValue> values)
    {
        var index = text.Contents.IndexOf(hole);
        if (values.Count > 0)
        {
            var contents = values.SelectMany((value, i) => i == 0
                ? new InterpolatedStringContentSyntax[] { Like(hole, value.Expression) }
                : [Text(" "), Like(hole, value.Expression)]);
            return text.WithContents(text.Contents.RemoveAt(index).InsertRange(index, contents));
        }

        var before = index > 0 ? text.Contents[index - 1] : null;
        var behind = index + 1 < text.Contents.Count ? text.Contents[index + 1] : null;
        var (left, right) = TextGap.Close(
            TextOf(before), TextOf(behind), NameOf(hole.Expression), isStart: index == 0 || (index == 1 && before is InterpolatedStringTextSyntax), isEnd: index + 1 >= text.Contents.Count || (index + 2 == text.Contents.Count && behind is InterpolatedStringTextSyntax));
        var rest = text.Contents.Where(each => each != hole && !(each is InterpolatedStringTextSyntax && (each == before || each == behind))).ToList();
        if (left.Length + right.Length > 0)
        {
            rest.Insert(text.Contents.Take(index).Count(each => rest.Contains(each)), Text(left + right));
        }

        return Plain(text.WithContents(SyntaxFactory.List(rest)));
    }

    // What has no hole any more needs no dollar sign.
    private static ExpressionSyntax Plain(InterpolatedStringExpressionSyntax text) =>
        text.StringStartToken.Text == "$\"" && text.Contents.All(static each => each is InterpolatedStringTextSyntax && TextOf(each).IndexOfAny(['{', '}']) < 0)
            ? SyntaxFactory.ParseExpression($"\"{string.Concat(text.Contents.Select(TextOf))}\"").WithTriviaFrom(text)
            : text;

    private static string TextOf(InterpolatedStringContentSyntax? content) => content is InterpolatedStringTextSyntax text ? text.TextToken.Text : "";

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        IdentifierNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    private static InterpolatedStringTextSyntax Text(string text) =>
        SyntaxFactory.InterpolatedStringText(SyntaxFactory.Token(default, SyntaxKind.InterpolatedStringTextToken, text, text, default));

    // With as many braces, and without the format of another value.
    private static InterpolationSyntax Like(InterpolationSyntax hole, ExpressionSyntax expression) =>
        SyntaxFactory.Interpolation(hole.OpenBraceToken, expression, alignmentClause: null, formatClause: null, hole.CloseBraceToken);
}
