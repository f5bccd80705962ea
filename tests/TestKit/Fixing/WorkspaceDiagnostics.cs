using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.TestKit;

/// <summary>Analyzes workspace projects for a rule, once for the host and again whenever Fix All asks.</summary>
internal sealed class WorkspaceDiagnostics(ImmutableArray<DiagnosticAnalyzer> analyzers, string rule) : FixAllContext.DiagnosticProvider
{
    public async Task<ImmutableArray<Diagnostic>> OfAsync(Project project)
    {
        var compilation = await project.GetCompilationAsync() ?? throw new InvalidOperationException("The project has no compilation.");
        return await AnalyzerRunner.RunAsync(compilation, project.AnalyzerOptions, analyzers, rule);
    }

    public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        (await OfAsync(project)).Where(diagnostic => diagnostic.Id == rule);

    public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
    {
        var tree = await document.GetSyntaxTreeAsync(cancellationToken);
        return (await GetAllDiagnosticsAsync(document.Project, cancellationToken)).Where(diagnostic => diagnostic.Location.SourceTree == tree);
    }

    public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        (await GetAllDiagnosticsAsync(project, cancellationToken)).Where(static diagnostic => diagnostic.Location.SourceTree is null);
}
