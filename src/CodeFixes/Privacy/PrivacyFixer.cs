using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.CodeFixes.Privacy;

/// <summary>The fixes of one rule of the family.</summary>
internal abstract class PrivacyFixer(string rule) : RuleFixer(rule)
{
    /// <summary>What may help, the best first; <see langword="null"/> for what does not apply.</summary>
    private protected abstract IEnumerable<Remedy?> RemediesOf(TelemetryValue value);

    private protected sealed override IEnumerable<Remedy> FindRemedies(
        Document document, Diagnostic diagnostic, SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        // An attribute without arguments has the span of its name.
        var place = node.Parent is AttributeSyntax attribute && attribute.Span == node.Span ? attribute : node;
        return RemediesOf(new TelemetryValue(document, diagnostic, place, model, cancellationToken)).OfType<Remedy>();
    }
}
