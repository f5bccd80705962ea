using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.CodeFixes.Edits;

/// <summary>How the file is laid out, for what is added to it.</summary>
internal static class Layout
{
    public static SyntaxTrivia LineEndOf(SyntaxNode node)
    {
        foreach (var trivia in node.SyntaxTree.GetRoot().DescendantTrivia())
        {
            if (trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                return trivia;
            }
        }

        return SyntaxFactory.ElasticCarriageReturnLineFeed;
    }

    public static SyntaxTriviaList IndentationOf(SyntaxNode node)
    {
        var last = node.GetLeadingTrivia().LastOrDefault();
        return last.IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(last) : default;
    }
}
