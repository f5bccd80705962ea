using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Instrumentation.CodeFixes.Edits;

/// <summary>Removes a statement from its block. Comments above it stay, the one behind it goes.</summary>
internal static class StatementRemoval
{
    public static bool CanRemove(StatementSyntax statement) => statement.Parent is BlockSyntax or SwitchSectionSyntax && !statement.ContainsDirectives;

    public static void Remove(SyntaxEditor editor, StatementSyntax statement)
    {
        editor.TrackNode(statement);
        editor.ReplaceNode(statement.Parent!, (current, _) => current.GetCurrentNode(statement) is { } found ? Without(current, found) : current);
    }

    /// <summary>The block or switch section without one of its statements.</summary>
    public static SyntaxNode Without(SyntaxNode block, StatementSyntax statement)
    {
        var statements = StatementsOf(block);
        var index = statements.IndexOf(statement);
        var leading = statement.GetLeadingTrivia();
        var lines = leading.Take(leading.Count - (leading.Count > 0 && leading.Last().IsKind(SyntaxKind.WhitespaceTrivia) ? 1 : 0)).ToList();
        var next = statement.GetLastToken().GetNextToken();

        // An empty line above is kept where it still parts something.
        var isOnlySpace = lines.All(static each => each.IsKind(SyntaxKind.EndOfLineTrivia) || each.IsKind(SyntaxKind.WhitespaceTrivia));
        if (isOnlySpace && (index == 0 || next.IsKind(SyntaxKind.CloseBraceToken) || next.LeadingTrivia.FirstOrDefault().IsKind(SyntaxKind.EndOfLineTrivia)))
        {
            lines.Clear();
        }

        // The blank line below would be the first of the block.
        var below = next.LeadingTrivia;
        if (index == 0 && isOnlySpace)
        {
            below = SyntaxFactory.TriviaList(below.SkipWhile(static each => each.IsKind(SyntaxKind.EndOfLineTrivia)));
        }

        // Of the last statement of a switch section, the next token is elsewhere; but that ends in a jump, which nobody removes.
        var changed = block.ReplaceToken(next, next.WithLeadingTrivia(lines.Concat(below)));
        var rest = StatementsOf(changed).RemoveAt(index);
        return changed is SwitchSectionSyntax section ? section.WithStatements(rest) : ((BlockSyntax)changed).WithStatements(rest);
    }

    private static SyntaxList<StatementSyntax> StatementsOf(SyntaxNode block) =>
        block is SwitchSectionSyntax section ? section.Statements : ((BlockSyntax)block).Statements;
}
