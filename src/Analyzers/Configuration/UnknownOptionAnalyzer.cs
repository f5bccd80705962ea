using System.Collections.Immutable;
using Instrumentation.Analyzers.Baseline;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Configuration;

/// <summary>INS9001: an option in <c>.editorconfig</c> or a global config that nobody reads, or that cannot be read, so that it has no effect.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UnknownOptionAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.UnknownOption,
        "Unknown or unparsable option",
        "'{0} = {1}' has no effect: {2}",
        "Instrumentation.Configuration",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + RuleIds.UnknownOption + RulePages.Extension,
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationAction(Analyze);
    }

    private static void Analyze(CompilationAnalysisContext context)
    {
        AnalyzeOptions(context);
        if (CommittedBaseline.Of(context.Options, context.Compilation, context.CancellationToken) is ({ Mistake: var (mistake, span) } baseline, var path))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, baseline.Place(path, span), CommittedBaseline.Option, Path.GetFileName(path), mistake));
        }
    }

    private static void AnalyzeOptions(CompilationAnalysisContext context)
    {
        // Most files have the same options, so every mistake is told once.
        var seen = new HashSet<(string, string)>();
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        foreach (var options in context.Compilation.SyntaxTrees.Select(provider.GetOptions).Append(provider.GlobalOptions).Distinct())
        {
            foreach (var key in options.Keys.Where(static key => key.StartsWith(KnownOptions.Prefix, StringComparison.OrdinalIgnoreCase)).OrderBy(static key => key, StringComparer.Ordinal))
            {
                if (options.TryGetValue(key, out var value) && seen.Add((key, value)) && (KnownOptions.MistakeIn(key, value) ?? MissingFile(key, value, context.Options)) is { } mistake)
                {
                    context.ReportDiagnostic(Diagnostic.Create(Rule, Location.None, key, value, mistake));
                }
            }
        }
    }

    // A build that writes the baseline does not read it.
    private static string? MissingFile(string key, string value, AnalyzerOptions options) =>
        string.Equals(key, CommittedBaseline.Option, StringComparison.OrdinalIgnoreCase)
        && !options.AdditionalFiles.Any(file => CommittedBaseline.IsNamed(file.Path, value))
        && !BuildProperties.IsBaselineUpdate(options.AnalyzerConfigOptionsProvider.GlobalOptions)
            ? "no additional file has that path; the MSBuild property InstrumentationBaselineFile adds it"
            : null;
}
