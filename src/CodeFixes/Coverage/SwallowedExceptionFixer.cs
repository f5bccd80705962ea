using System.Composition;
using Instrumentation.CodeFixes.Edits;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.CodeFixes.Coverage;

/// <summary>INS1004: logs the exception, or records it on the span where there is no logger.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SwallowedExceptionFixer)), Shared]
internal sealed class SwallowedExceptionFixer() : RuleFixer(RuleIds.SwallowedException)
{
    private protected override IEnumerable<Remedy> FindRemedies(
        Document document, Diagnostic diagnostic, SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        if (node.FirstAncestorOrSelf<CatchClauseSyntax>() is { } clause
            && diagnostic.Properties.TryGetValue(Remedies.EntryPoint, out var name)
            && ExceptionRecording.For(document, clause, name!, model, cancellationToken) is { } recording)
        {
            yield return recording;
        }
    }
}
