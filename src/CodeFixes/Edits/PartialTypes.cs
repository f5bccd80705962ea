using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Instrumentation.CodeFixes.Edits;

/// <summary>Makes types partial.</summary>
internal static class PartialTypes
{
    public static Remedy For(Document document, TypeDeclarationSyntax type) =>
        new($"Make '{type.Identifier.ValueText}' partial", nameof(PartialTypes), document, type, editor => MakePartial(editor, type));

    /// <summary>Makes a type and those around it partial, as far as they are not.</summary>
    public static void MakePartial(SyntaxEditor editor, TypeDeclarationSyntax type)
    {
        foreach (var declaration in type.AncestorsAndSelf().OfType<TypeDeclarationSyntax>())
        {
            editor.ReplaceNode(declaration, static (current, _) => WithPartial((TypeDeclarationSyntax)current));
        }
    }

    private static TypeDeclarationSyntax WithPartial(TypeDeclarationSyntax type)
    {
        if (type.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            return type;
        }

        // The last modifier, right in front of 'class'.
        var partial = Modifiers.Token(SyntaxKind.PartialKeyword);
        return type.Modifiers.Count > 0
            ? type.AddModifiers(partial)
            : type.WithKeyword(type.Keyword.WithLeadingTrivia()).WithModifiers([partial.WithLeadingTrivia(type.Keyword.LeadingTrivia)]);
    }
}
