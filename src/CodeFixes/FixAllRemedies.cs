using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Instrumentation.CodeFixes;

/// <summary>
/// Applies the chosen remedy to all diagnostics at once. Applying each by itself and merging the texts would conflict: two methods of a
/// class both make it partial.
/// </summary>
internal sealed class FixAllRemedies : FixAllProvider
{
    public static FixAllRemedies Instance { get; } = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var fixer = (RuleFixer)fixAllContext.CodeFixProvider;
        var solution = fixAllContext.Solution;
        var remedies = new List<Remedy>();
        foreach (var diagnostic in await FindDiagnosticsAsync(fixAllContext).ConfigureAwait(false))
        {
            if (solution.GetDocument(diagnostic.Location.SourceTree) is { } document)
            {
                var found = await fixer.FindRemediesAsync(document, diagnostic, fixAllContext.CancellationToken).ConfigureAwait(false);
                remedies.AddRange(found.Where(remedy => remedy.Key == fixAllContext.CodeActionEquivalenceKey).Take(1));
            }
        }

        return remedies.Count == 0
            ? null
            : CodeAction.Create(remedies[0].Title, cancellationToken => RuleFixer.ApplyAsync(solution, remedies, cancellationToken), remedies[0].Key);
    }

    private static async Task<IEnumerable<Diagnostic>> FindDiagnosticsAsync(FixAllContext context)
    {
        ImmutableArray<Diagnostic> found;
        switch (context.Scope)
        {
            case FixAllScope.Document when context.Document is { } document:
                found = await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
                break;
            case FixAllScope.Project:
                found = await context.GetAllDiagnosticsAsync(context.Project).ConfigureAwait(false);
                break;
            default:
                found = [];
                foreach (var project in context.Solution.Projects)
                {
                    found = found.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
                }

                break;
        }

        return found
            .Where(diagnostic => diagnostic.Location.IsInSource && context.DiagnosticIds.Contains(diagnostic.Id))
            .OrderBy(static diagnostic => diagnostic.Location.SourceTree!.FilePath, StringComparer.Ordinal)
            .ThenBy(static diagnostic => diagnostic.Location.SourceSpan.Start);
    }
}
