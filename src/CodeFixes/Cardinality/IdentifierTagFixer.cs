using System.Composition;
using Instrumentation.CodeFixes.Edits;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Instrumentation.CodeFixes.Cardinality;

/// <summary>INS3002: moves the tag to the span.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IdentifierTagFixer)), Shared]
internal sealed class IdentifierTagFixer() : RuleFixer(RuleIds.IdentifierTag)
{
    private protected override IEnumerable<Remedy> FindRemedies(
        Document document, Diagnostic diagnostic, SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) =>
        SpanTag.Move(document, node, model, cancellationToken) is { } move ? [move] : [];
}
