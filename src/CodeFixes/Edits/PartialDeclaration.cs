using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.CodeFixes.Edits;

/// <summary>The part of a split method that everybody sees: all of it but the body.</summary>
internal static class PartialDeclaration
{
    public static MethodDeclarationSyntax Of(MethodDeclarationSyntax method)
    {
        var bare = method.WithBody(null).WithExpressionBody(null).WithSemicolonToken(default);
        var last = bare.GetLastToken();

        // A comment behind the signature stays there.
        var trailing = last.TrailingTrivia.Any(static trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia)) ? last.TrailingTrivia : method.GetTrailingTrivia();
        bare = bare.ReplaceToken(last, last.WithTrailingTrivia());
        return Modifiers.Replace(bare, ModifiersOf(method)).WithSemicolonToken(SyntaxFactory.Token(default, SyntaxKind.SemicolonToken, trailing));
    }

    private static List<SyntaxKind> ModifiersOf(MethodDeclarationSyntax method)
    {
        var isInInterface = method.Parent is InterfaceDeclarationSyntax;
        var kinds = method.Modifiers.Select(static modifier => modifier.Kind()).Where(static kind => kind is not SyntaxKind.AsyncKeyword).ToList();
        if (!kinds.Exists(static kind => kind is SyntaxKind.PublicKeyword or SyntaxKind.PrivateKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.InternalKeyword))
        {
            // A partial method that returns something must say how accessible it is.
            kinds.Insert(0, isInInterface ? SyntaxKind.PublicKeyword : SyntaxKind.PrivateKeyword);
        }

        if (isInInterface
            && !kinds.Exists(static kind => kind is SyntaxKind.StaticKeyword or SyntaxKind.PrivateKeyword or SyntaxKind.SealedKeyword or SyntaxKind.VirtualKeyword))
        {
            // What goes without saying of a default body has to be said of a partial method.
            kinds.Add(SyntaxKind.VirtualKeyword);
        }

        kinds.Add(SyntaxKind.PartialKeyword);
        return kinds;
    }
}
