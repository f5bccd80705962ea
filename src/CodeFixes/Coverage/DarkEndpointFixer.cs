using System.Composition;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Instrumentation.CodeFixes.Coverage;

/// <summary>INS1002: instruments the endpoint or all of its class, or excludes it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DarkEndpointFixer)), Shared]
internal sealed class DarkEndpointFixer() : RuleFixer(RuleIds.DarkEndpoint)
{
    private protected override IEnumerable<Remedy> FindRemedies(
        Document document, Diagnostic diagnostic, SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        var remedies = new EntryPointRemedies(document, diagnostic, node, model, cancellationToken);
        return new[] { remedies.OnMethod(), remedies.OnClass(), remedies.OnLambda(), remedies.Exclude() }.OfType<Remedy>();
    }
}
