using System.Composition;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Instrumentation.CodeFixes.Coverage;

/// <summary>INS1001: instruments the entry point, each pass of its loop, or the job that it is, or excludes it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DarkEntryPointFixer)), Shared]
internal sealed class DarkEntryPointFixer() : RuleFixer(RuleIds.DarkEntryPoint)
{
    private protected override IEnumerable<Remedy> FindRemedies(
        Document document, Diagnostic diagnostic, SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        var remedies = new EntryPointRemedies(document, diagnostic, node, model, cancellationToken);
        return new[] { remedies.OnMethod(), remedies.OnLoop(), remedies.OnLambda(), remedies.OnJob(), remedies.Exclude() }.OfType<Remedy>();
    }
}
