using Instrumentation.CodeFixes.Edits;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Instrumentation.CodeFixes.Privacy.Changes;

/// <summary>
/// Marks what our own attributes capture as <c>[Sensitive]</c>, and our telemetry redacts it. Nobody else's telemetry would.
/// </summary>
internal static class Erasure
{
    public static Remedy? For(TelemetryValue value)
    {
        if (value.Node is not AttributeSyntax attribute)
        {
            return null;
        }

        if (IsTag(attribute, value))
        {
            return Remedy(value.Document, attribute, editor => SensitiveMark.AddBeside(editor, attribute));
        }

        if (value.Diagnostic.AdditionalLocations.FirstOrDefault() is not { SourceTree: { } tree } location || value.Document.Project.Solution.GetDocument(tree) is not { } document)
        {
            return null;
        }

        return tree.GetRoot(value.CancellationToken).FindNode(location.SourceSpan).AncestorsAndSelf().FirstOrDefault(static each => each is ParameterSyntax or MemberDeclarationSyntax) switch
        {
            ParameterSyntax parameter => Remedy(document, parameter, editor => SensitiveMark.AddTo(editor, parameter, attribute.Name)),
            MemberDeclarationSyntax member and (PropertyDeclarationSyntax or FieldDeclarationSyntax) when value.Model.Compilation.GetTypeByMetadataName(KnownNames.Namespace + "." + KnownNames.Sensitive) is { } type =>
                Remedy(document, member, editor => SensitiveMark.AddTo(editor, member, type)),
            _ => null,
        };
    }

    /// <summary>Whether an attribute is <c>[Tag]</c>, which is there for one value alone.</summary>
    public static bool IsTag(AttributeSyntax attribute, TelemetryValue value) =>
        value.Model.GetTypeInfo(attribute, value.CancellationToken).Type.Is(KnownNames.Namespace, KnownNames.Tag);

    private static Remedy Remedy(Document document, SyntaxNode target, Action<SyntaxEditor> edit) =>
        new(SensitiveMark.Title, nameof(Erasure), document, target, edit);
}
