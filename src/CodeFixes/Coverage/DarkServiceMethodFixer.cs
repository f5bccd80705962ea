using System.Composition;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Instrumentation.CodeFixes.Coverage;

/// <summary>INS1003: instruments the method or all of its class, or excludes it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DarkServiceMethodFixer)), Shared]
internal sealed class DarkServiceMethodFixer() : RuleFixer(RuleIds.DarkServiceMethod)
{
    private protected override IEnumerable<Remedy> FindRemedies(
        Document document, Diagnostic diagnostic, SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        var remedies = new EntryPointRemedies(document, diagnostic, node, model, cancellationToken);
        return new[] { remedies.OnService(), remedies.OnServiceClass(), remedies.Exclude() }.OfType<Remedy>();
    }
}
