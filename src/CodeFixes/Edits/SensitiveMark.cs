using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace Instrumentation.CodeFixes.Edits;

/// <summary>Adds <c>[Sensitive]</c>, near the attribute that captures the value qualified as that is.</summary>
internal static class SensitiveMark
{
    public const string Title = "Erase the value with [Sensitive]";

    private const string Name = "Sensitive";

    private static IdentifierNameSyntax Identifier { get; } = SyntaxFactory.IdentifierName(SyntaxFactory.Identifier(default, Name, default));

    /// <summary>Into the list of the tag: on the same parameter, property or return value.</summary>
    public static void AddBeside(SyntaxEditor editor, AttributeSyntax tag)
    {
        if (tag.Parent is AttributeListSyntax list)
        {
            editor.TrackNode(tag);
            editor.ReplaceNode(list, (current, _) =>
            {
                var attributes = ((AttributeListSyntax)current).Attributes;
                var position = attributes.IndexOf(attribute => attribute == current.GetCurrentNode(tag)) + 1;
                var comma = Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
                var nodes = attributes.GetWithSeparators();
                var inserted = nodes.InsertRange((2 * position) - 1, [comma, SyntaxFactory.Attribute(Like(tag.Name))]);
                return ((AttributeListSyntax)current).WithAttributes(SyntaxFactory.SeparatedList<AttributeSyntax>(inserted));
            });
        }
    }

    /// <summary>In front of a parameter.</summary>
    public static void AddTo(SyntaxEditor editor, ParameterSyntax parameter, NameSyntax like) =>
        ParameterMark.Add(editor, parameter, SyntaxFactory.Attribute(Like(like)));

    /// <summary>To a property or field, which may be far from where it is captured.</summary>
    public static void AddTo(SyntaxEditor editor, MemberDeclarationSyntax member, INamedTypeSymbol attribute) =>
        editor.AddAttribute(member, editor.Generator.Attribute(editor.Generator.TypeExpression(attribute).WithAdditionalAnnotations(Simplifier.AddImportsAnnotation)));

    // Without elastic trivia, which would let the formatter change what is around it.
    private static SyntaxToken Token(SyntaxKind kind) => SyntaxFactory.Token(default, kind, default);

    private static NameSyntax Like(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.WithRight(Identifier).WithoutTrivia(),
        AliasQualifiedNameSyntax aliased => aliased.WithName(Identifier).WithoutTrivia(),
        _ => Identifier,
    };
}
