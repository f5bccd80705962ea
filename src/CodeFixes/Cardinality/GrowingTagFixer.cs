using System.Composition;
using Instrumentation.CodeFixes.Edits;
using Instrumentation.CodeFixes.Privacy;
using Instrumentation.CodeFixes.Privacy.Changes;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Instrumentation.CodeFixes.Cardinality;

/// <summary>INS3004: leaves what names the process to the resource, and moves what names a customer to the span.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GrowingTagFixer)), Shared]
internal sealed class GrowingTagFixer() : RuleFixer(RuleIds.GrowingTag)
{
    private protected override IEnumerable<Remedy> FindRemedies(
        Document document, Diagnostic diagnostic, SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        var remedy = diagnostic.Properties.ContainsKey(Remedies.Resource)
            ? Removal.For(new TelemetryValue(document, diagnostic, node, model, cancellationToken)) is { } removal ? removal with { Title = "Remove the tag, which belongs to the resource" } : null
            : SpanTag.Move(document, node, model, cancellationToken);
        return remedy is null ? [] : [remedy];
    }
}
