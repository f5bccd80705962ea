using System.Collections.Immutable;
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
        // Most files have the same options, so every mistake is told once.
        var seen = new HashSet<(string, string)>();
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        foreach (var options in context.Compilation.SyntaxTrees.Select(provider.GetOptions).Append(provider.GlobalOptions).Distinct())
        {
            foreach (var key in options.Keys.Where(static key => key.StartsWith(KnownOptions.Prefix, StringComparison.OrdinalIgnoreCase)).OrderBy(static key => key, StringComparer.Ordinal))
            {
                if (options.TryGetValue(key, out var value) && seen.Add((key, value)) && KnownOptions.MistakeIn(key, value) is { } mistake)
                {
                    context.ReportDiagnostic(Diagnostic.Create(Rule, Location.None, key, value, mistake));
                }
            }
        }
    }
}
