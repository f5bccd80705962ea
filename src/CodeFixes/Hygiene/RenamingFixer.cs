using Instrumentation.CodeFixes.Edits;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;

namespace Instrumentation.CodeFixes.Hygiene;

/// <summary>The fix of a rule that knows which text belongs in the place of a constant.</summary>
internal abstract class RenamingFixer(string rule) : RuleFixer(rule)
{
    private protected sealed override IEnumerable<Remedy> FindRemedies(
        Document document, Diagnostic diagnostic, SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) =>
        diagnostic.Properties.TryGetValue(Remedies.Replacement, out var text) && ConstantText.Replace(document, node, text!, model, cancellationToken) is { } rename ? [rename] : [];
}
