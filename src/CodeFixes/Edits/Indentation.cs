using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.CodeFixes.Edits;

/// <summary>Moves statements out of a block that stood inside of another.</summary>
internal static class Indentation
{
    /// <summary>The statements of the inner block, as far to the left as those of the outer one are.</summary>
    public static SyntaxList<StatementSyntax> Reduced(BlockSyntax inner, BlockSyntax outer)
    {
        var surplus = WidthOf(inner.CloseBraceToken) - WidthOf(outer.CloseBraceToken);
        return surplus <= 0 ? inner.Statements : [.. inner.Statements.Select(statement => statement.ReplaceTokens(
            statement.DescendantTokens().Where(static token => token.LeadingTrivia.Any(SyntaxKind.WhitespaceTrivia)),
            (token, _) => token.WithLeadingTrivia(token.LeadingTrivia.Select((trivia, i) => IsLineStart(token, i) ? Reduced(trivia, surplus) : trivia))))];
    }

    private static SyntaxTrivia Reduced(SyntaxTrivia trivia, int surplus) => SyntaxFactory.Whitespace(trivia.ToString() is var text && text.Length > surplus ? text.Substring(surplus) : "");

    // In front of a token on its line, or of a comment on one of its own.
    private static bool IsLineStart(SyntaxToken token, int index) =>
        token.LeadingTrivia[index].IsKind(SyntaxKind.WhitespaceTrivia)
        && (index == 0
            ? token.GetPreviousToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia) || token.GetPreviousToken().IsKind(SyntaxKind.None)
            : token.LeadingTrivia[index - 1].IsKind(SyntaxKind.EndOfLineTrivia));

    private static int WidthOf(SyntaxToken brace) => brace.LeadingTrivia.LastOrDefault() is var last && last.IsKind(SyntaxKind.WhitespaceTrivia) ? last.Span.Length : 0;
}
