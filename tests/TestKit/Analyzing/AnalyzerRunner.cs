using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace Instrumentation.TestKit;

/// <summary>Runs analyzers as the compiler does: suppressed diagnostics are gone, a thrown exception is a failure.</summary>
internal static class AnalyzerRunner
{
    /// <summary>What the analyzers report, all severities, and the compiler's own errors.</summary>
    /// <param name="compilation">The final compilation, generated code included.</param>
    /// <param name="options">Additional files and editor configuration.</param>
    /// <param name="analyzers">The analyzers.</param>
    /// <param name="rule">Run and report only this rule; <see langword="null"/> for all.</param>
    public static async Task<ImmutableArray<Diagnostic>> RunAsync(
        Compilation compilation, AnalyzerOptions options, ImmutableArray<DiagnosticAnalyzer> analyzers, string? rule)
    {
        var errors = compilation.GetDiagnostics().Where(static diagnostic => diagnostic is { Severity: DiagnosticSeverity.Error, IsSuppressed: false });
        var found = await RunAnalyzersAsync(compilation, options, Supporting(rule, analyzers));
        return
        [
            .. found.Where(diagnostic => rule is null || diagnostic.Id == rule)
                .Concat(errors)
                .OrderBy(static diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
                .ThenBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(static diagnostic => diagnostic.Location.SourceSpan.End)
                .ThenBy(static diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];
    }

    private static ImmutableArray<DiagnosticAnalyzer> Supporting(string? rule, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        if (rule is null)
        {
            return analyzers;
        }

        ImmutableArray<DiagnosticAnalyzer> supporting =
            [.. analyzers.Where(analyzer => analyzer.SupportedDiagnostics.Any(descriptor => descriptor.Id == rule))];
        Assert.True(!supporting.IsEmpty, $"No analyzer supports {rule}.");
        return supporting;
    }

    private static async Task<ImmutableArray<Diagnostic>> RunAnalyzersAsync(
        Compilation compilation, AnalyzerOptions options, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        if (analyzers.IsEmpty)
        {
            return [];
        }

        var failures = new ConcurrentQueue<string>();
        var run = new CompilationWithAnalyzers(compilation, analyzers, new CompilationWithAnalyzersOptions(
            options,
            onAnalyzerException: (exception, analyzer, _) => failures.Enqueue($"{analyzer.GetType().Name} threw {exception}"),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: false));
        var diagnostics = await run.GetAnalyzerDiagnosticsAsync();
        Assert.True(failures.IsEmpty, string.Join('\n', failures));
        return diagnostics;
    }
}
