using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Instrumentation.CodeFixes.Edits;

/// <summary>Removes a statement from its block. Comments above it stay, the one behind it goes.</summary>
internal static class StatementRemoval
{
    public static bool CanRemove(StatementSyntax statement) => statement.Parent is BlockSyntax && !statement.ContainsDirectives;

    public static void Remove(SyntaxEditor editor, StatementSyntax statement)
    {
        editor.TrackNode(statement);
        editor.ReplaceNode(statement.Parent!, (current, _) => current.GetCurrentNode(statement) is { } found ? Without((BlockSyntax)current, found) : current);
    }

    /// <summary>The block without one of its statements.</summary>
    public static BlockSyntax Without(BlockSyntax block, StatementSyntax statement)
    {
        var index = block.Statements.IndexOf(statement);
        var leading = statement.GetLeadingTrivia();
        var lines = leading.Take(leading.Count - (leading.Count > 0 && leading.Last().IsKind(SyntaxKind.WhitespaceTrivia) ? 1 : 0)).ToList();
        var next = index + 1 < block.Statements.Count ? block.Statements[index + 1].GetFirstToken() : block.CloseBraceToken;

        // An empty line above is kept where it still parts something.
        var isOnlySpace = lines.All(static each => each.IsKind(SyntaxKind.EndOfLineTrivia) || each.IsKind(SyntaxKind.WhitespaceTrivia));
        if (isOnlySpace && (index == 0 || next == block.CloseBraceToken || next.LeadingTrivia.FirstOrDefault().IsKind(SyntaxKind.EndOfLineTrivia)))
        {
            lines.Clear();
        }

        // The blank line below would be the first of the block.
        var below = next.LeadingTrivia;
        if (index == 0 && isOnlySpace)
        {
            below = SyntaxFactory.TriviaList(below.SkipWhile(static each => each.IsKind(SyntaxKind.EndOfLineTrivia)));
        }

        var changed = block.ReplaceToken(next, next.WithLeadingTrivia(lines.Concat(below)));
        return changed.WithStatements(changed.Statements.RemoveAt(index));
    }
}
