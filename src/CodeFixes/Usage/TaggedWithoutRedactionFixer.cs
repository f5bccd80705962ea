using System.Composition;
using Instrumentation.CodeFixes.Edits;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.CodeFixes.Usage;

/// <summary>INS0005: says that the value is sensitive, or captures it no longer.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TaggedWithoutRedactionFixer)), Shared]
internal sealed class TaggedWithoutRedactionFixer() : RuleFixer(RuleIds.TaggedWithoutRedaction)
{
    private protected override IEnumerable<Remedy> FindRemedies(
        Document document, Diagnostic diagnostic, SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        // Where the attribute is written elsewhere, the location is the method's name.
        if (node.FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute)
        {
            yield break;
        }

        if (FindParameter(diagnostic, node.SyntaxTree, cancellationToken) is { } parameter)
        {
            yield return new Remedy(SensitiveMark.Title, "Erase", document, parameter, editor => SensitiveMark.AddTo(editor, parameter, attribute.Name));
        }
        else if (attribute.Span == diagnostic.Location.SourceSpan)
        {
            yield return new Remedy(SensitiveMark.Title, "Erase", document, attribute, editor => SensitiveMark.AddBeside(editor, attribute));
            yield return new Remedy("Remove the tag", "Remove", document, attribute, editor => AttributeRemoval.Remove(editor, attribute));
        }
    }

    /// <summary>The parameter that a message hole shows.</summary>
    private static ParameterSyntax? FindParameter(Diagnostic diagnostic, SyntaxTree tree, CancellationToken cancellationToken) =>
        diagnostic.AdditionalLocations.FirstOrDefault() is { } location && location.SourceTree == tree
            ? tree.GetRoot(cancellationToken).FindNode(location.SourceSpan).FirstAncestorOrSelf<ParameterSyntax>()
            : null;
}
