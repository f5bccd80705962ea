using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Instrumentation.CodeFixes.Edits;

/// <summary>Adds an attribute in front of a parameter.</summary>
internal static class ParameterMark
{
    public static void Add(SyntaxEditor editor, ParameterSyntax parameter, AttributeSyntax attribute) =>
        editor.ReplaceNode(parameter, (current, _) =>
        {
            var unmarked = (ParameterSyntax)current;
            var list = SyntaxFactory.AttributeList(
                    Token(SyntaxKind.OpenBracketToken),
                    target: null,
                    SyntaxFactory.SingletonSeparatedList(attribute),
                    Token(SyntaxKind.CloseBracketToken))
                .WithLeadingTrivia(unmarked.GetLeadingTrivia())
                .WithTrailingTrivia(SyntaxFactory.Space);
            var bare = unmarked.WithoutLeadingTrivia();
            return bare.WithAttributeLists(bare.AttributeLists.Insert(0, list));
        });

    // Without elastic trivia, which would let the formatter change what is around it.
    private static SyntaxToken Token(SyntaxKind kind) => SyntaxFactory.Token(default, kind, default);
}
