using Instrumentation.CodeFixes.Edits;
using Instrumentation.CodeFixes.Privacy.Slots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.CodeFixes.Privacy.Changes;

/// <summary>
/// Takes the value out of an exception's message and logs whose it is before the throw. The value itself would only be in another wrong place, so
/// there has to be an id.
/// </summary>
internal static class LogInstead
{
    public static Remedy? For(TelemetryValue value)
    {
        if (value.Node.FirstAncestorOrSelf<InterpolatedStringExpressionSyntax>() is not { } text
            || text.StringStartToken.Text != "$\""
            || text.Contents.OfType<InterpolationSyntax>().ToList() is not { Count: 1 } holes
            || InterpolationSlot.At(holes[0]) is not { CanBeEmpty: true } slot
            || text.FirstAncestorOrSelf<StatementSyntax>() is not ThrowStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax, Expression: ObjectCreationExpressionSyntax } statement
            || IdInstead.Of(value) is not var (id, _, name)
            || !Paths.Is(id)
            || ReachableLogger.At(statement.SpanStart, "LogWarning", value.Model, value.CancellationToken) is not { } logger)
        {
            return null;
        }

        var template = string.Concat(text.Contents.Select(part => part is InterpolatedStringTextSyntax words ? words.TextToken.Text : "{" + name + "}"));
        var log = SyntaxFactory.ParseStatement($"{logger}.LogWarning(\"{template}\", {id.WithoutTrivia()});")
            .WithLeadingTrivia(statement.GetLeadingTrivia())
            .WithTrailingTrivia(Layout.LineEndOf(statement));
        return new Remedy("Log the id before, and remove the value from the message", nameof(LogInstead), value.Document, slot.Target, editor =>
        {
            slot.Fill(editor, []);
            editor.InsertBefore(statement, log);
            editor.ReplaceNode(statement, static (current, _) => current.WithLeadingTrivia(current.GetLeadingTrivia().Reverse().TakeWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Take(1)));
        });
    }
}
