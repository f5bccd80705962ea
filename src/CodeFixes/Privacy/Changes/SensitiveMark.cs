using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace Instrumentation.CodeFixes.Privacy.Changes;

/// <summary>
/// Marks what our own attributes capture as <c>[Sensitive]</c>, and our telemetry redacts it. Nobody else's telemetry would.
/// </summary>
internal static class SensitiveMark
{
    public static Remedy? For(TelemetryValue value)
    {
        if (value.Node is not AttributeSyntax
            || value.Model.Compilation.GetTypeByMetadataName(KnownNames.Namespace + "." + KnownNames.Sensitive) is not { } attribute
            || value.Diagnostic.AdditionalLocations.FirstOrDefault() is not { SourceTree: { } tree } location
            || value.Document.Project.Solution.GetDocument(tree) is not { } document
            || DeclarationAt(tree.GetRoot(value.CancellationToken).FindNode(location.SourceSpan)) is not { } declaration)
        {
            return null;
        }

        return new Remedy("Mark it [Sensitive]", nameof(SensitiveMark), document, declaration, editor =>
            editor.AddAttribute(declaration, editor.Generator.Attribute(editor.Generator.TypeExpression(attribute).WithAdditionalAnnotations(Simplifier.AddImportsAnnotation))));
    }

    private static SyntaxNode? DeclarationAt(SyntaxNode node) =>
        node.AncestorsAndSelf().FirstOrDefault(static each => each is ParameterSyntax or PropertyDeclarationSyntax or FieldDeclarationSyntax or StatementSyntax) is { } found and not StatementSyntax ? found : null;
}
