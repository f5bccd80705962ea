using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace Instrumentation.CodeFixes;

/// <summary>The fixes of one rule: each diagnostic has remedies, and any number of remedies can be applied together.</summary>
internal abstract class RuleFixer(string rule) : CodeFixProvider
{
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = [rule];

    public sealed override FixAllProvider GetFixAllProvider() => FixAllRemedies.Instance;

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var remedy in await FindRemediesAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(remedy.Title, cancellationToken => ApplyAsync(context.Document.Project.Solution, [remedy], cancellationToken), remedy.Key),
                    diagnostic);
            }
        }
    }

    /// <summary>What will work for a diagnostic, the best first.</summary>
    public async Task<IReadOnlyList<Remedy>> FindRemediesAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return root is null || model is null || !root.FullSpan.Contains(diagnostic.Location.SourceSpan)
            ? []
            : [.. FindRemedies(document, diagnostic, root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), model, cancellationToken)];
    }

    public static async Task<Solution> ApplyAsync(Solution solution, IReadOnlyList<Remedy> remedies, CancellationToken cancellationToken)
    {
        var editor = new SolutionEditor(solution);
        var changed = new HashSet<(SyntaxNode, string?)>();

        // What is inside of another target first: the change of that may leave nothing of it.
        foreach (var remedy in remedies.OrderBy(static each => each.Target.Span.End).ThenByDescending(static each => each.Target.SpanStart))
        {
            if (changed.Add((remedy.Target, remedy.Part)))
            {
                remedy.Edit(await editor.GetDocumentEditorAsync(remedy.Document.Id, cancellationToken).ConfigureAwait(false));
            }
        }

        return editor.GetChangedSolution();
    }

    private protected abstract IEnumerable<Remedy> FindRemedies(
        Document document, Diagnostic diagnostic, SyntaxNode node, SemanticModel model, CancellationToken cancellationToken);
}
