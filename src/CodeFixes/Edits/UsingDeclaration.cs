using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Instrumentation.CodeFixes.Edits;

/// <summary>Makes a <c>using</c> declaration of a statement.</summary>
internal static class UsingDeclaration
{
    public static LocalDeclarationStatementSyntax Of(LocalDeclarationStatementSyntax declaration)
    {
        var leading = declaration.GetLeadingTrivia();
        return declaration.WithoutLeadingTrivia().WithUsingKeyword(Modifiers.Token(SyntaxKind.UsingKeyword).WithLeadingTrivia(leading));
    }

    /// <summary>Gives the value of a statement a variable, with a name that the member does not have yet.</summary>
    public static void Replace(SyntaxEditor editor, ExpressionStatementSyntax statement, ExpressionSyntax value, string name, SemanticModel model)
    {
        var member = statement.FirstAncestorOrSelf<MemberDeclarationSyntax>(static node => node is not GlobalStatementSyntax) ?? statement.SyntaxTree.GetRoot();
        editor.TrackNode(statement);
        editor.ReplaceNode(member, (current, _) =>
        {
            if (current.GetCurrentNode(statement) is not { } found)
            {
                return current;
            }

            var unique = name;
            for (var i = 2; IsTaken(unique, current, model, statement.SpanStart); i++)
            {
                unique = name + i;
            }

            var declaration = (LocalDeclarationStatementSyntax)SyntaxFactory.ParseStatement($"using var {unique} = {value.WithoutTrivia()};");
            return current.ReplaceNode(found, declaration.WithTriviaFrom(found));
        });
    }

    private static bool IsTaken(string name, SyntaxNode member, SemanticModel model, int position) =>
        member.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name) || !model.LookupSymbols(position, name: name).IsEmpty;
}
