using System.Composition;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.CodeFixes.Cardinality;

/// <summary>INS3008: takes the values out of the span's name and tags the span with them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnboundedSpanNameFixer)), Shared]
internal sealed class UnboundedSpanNameFixer() : RuleFixer(RuleIds.UnboundedSpanName)
{
    private protected override IEnumerable<Remedy> FindRemedies(
        Document document, Diagnostic diagnostic, SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) =>
        node is InterpolatedStringExpressionSyntax name
        && diagnostic.Properties.TryGetValue(Remedies.Holes, out var holes)
        && SpanName.For(document, name, [.. holes!.Split(',').Select(int.Parse)], model, cancellationToken) is { } remedy
            ? [remedy]
            : [];
}
