using System.Composition;
using Instrumentation.CodeFixes.Edits;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.CodeFixes.Usage;

/// <summary>INS0010: measures the method in place of tracing it, or does neither.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TrivialMethodFixer)), Shared]
internal sealed class TrivialMethodFixer() : RuleFixer(RuleIds.TrivialMethod)
{
    private protected override IEnumerable<Remedy> FindRemedies(
        Document document, Diagnostic diagnostic, SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        if (node.FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute)
        {
            yield break;
        }

        if (diagnostic.Properties.ContainsKey(Remedies.Measurement))
        {
            yield return new Remedy("Measure the method instead", "Measure", document, attribute, editor => Measurement.Replace(editor, attribute));
        }

        yield return new Remedy("Remove the attribute", "Remove", document, attribute, editor => AttributeRemoval.Remove(editor, attribute));
    }
}
