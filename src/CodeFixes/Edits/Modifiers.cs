using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.CodeFixes.Edits;

internal static class Modifiers
{
    /// <summary>Gives a method other modifiers, of which there is at least one, and leaves the space in front of them as it is.</summary>
    public static MethodDeclarationSyntax Replace(MethodDeclarationSyntax method, IEnumerable<SyntaxKind> kinds)
    {
        var first = method.Modifiers.Count > 0 ? method.Modifiers[0] : method.ReturnType.GetFirstToken();
        var tokens = kinds.Select(Token).ToList();
        tokens[0] = tokens[0].WithLeadingTrivia(first.LeadingTrivia);
        return method.WithReturnType(method.ReturnType.WithoutLeadingTrivia()).WithModifiers(SyntaxFactory.TokenList(tokens));
    }

    /// <summary>A modifier with a space behind it and no elastic trivia, which would let the formatter change what is around it.</summary>
    public static SyntaxToken Token(SyntaxKind kind) => SyntaxFactory.Token(default, kind, SyntaxFactory.TriviaList(SyntaxFactory.Space));
}
