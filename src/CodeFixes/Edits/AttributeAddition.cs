using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace Instrumentation.CodeFixes.Edits;

/// <summary>Puts attributes of this package on a line of their own above a declaration.</summary>
internal static class AttributeAddition
{
    /// <param name="declaration">The declaration, as an edit before may have left it.</param>
    /// <param name="original">The declaration as the user wrote it, which the layout is read from.</param>
    /// <param name="attributes">What belongs between the brackets: <c>Traced, Metered</c>.</param>
    /// <param name="generator">The document's.</param>
    /// <param name="compilation">The compilation, to find the attributes in.</param>
    public static TMember AddTo<TMember>(TMember declaration, TMember original, string attributes, SyntaxGenerator generator, Compilation compilation)
        where TMember : MemberDeclarationSyntax
    {
        var indentation = Layout.IndentationOf(original);
        var parsed = ((MethodDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration($"[{attributes}] void M();")!).AttributeLists[0];
        var list = parsed
            .ReplaceNodes(parsed.Attributes.Select(static attribute => attribute.Name), (name, _) => Imported(name, generator, compilation))
            .WithLeadingTrivia(declaration.GetLeadingTrivia())
            .WithTrailingTrivia(Layout.LineEndOf(original));
        var bare = declaration.WithLeadingTrivia(indentation);
        return (TMember)bare.WithAttributeLists(bare.AttributeLists.Insert(0, list));
    }

    // The clean-up after every fix adds the using directive that is missing.
    private static NameSyntax Imported(NameSyntax name, SyntaxGenerator generator, Compilation compilation) =>
        compilation.GetTypeByMetadataName($"{KnownNames.Namespace}.{name}Attribute") is { } attribute
            ? generator.TypeExpression(attribute).WithAdditionalAnnotations(Simplifier.AddImportsAnnotation).CopyAnnotationsTo(name)!
            : name;
}
