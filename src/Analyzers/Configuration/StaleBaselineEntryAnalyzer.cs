using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Instrumentation.Analyzers.Baseline;
using Instrumentation.Analyzers.Engine.Findings;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.Analyzers.Configuration;

/// <summary>INS9002: an entry of the baseline that nothing matches any more, at its line.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class StaleBaselineEntryAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.StaleBaselineEntry,
        "Stale baseline entry",
        "The baseline has {0} of {1} in '{2}', and there {3}; remove what is gone, or run 'dotnet build -t:InstrumentationBaseline'",
        "Instrumentation.Configuration",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + RuleIds.StaleBaselineEntry + RulePages.Extension,
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    [SuppressMessage("MicrosoftCodeAnalysisPerformance", "RS1013", Justification = "A compilation action comes first, before anything is found.")]
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();

        // The driver ends a compilation for all analyzers when everything else is done, so that the log is complete.
        context.RegisterCompilationStartAction(static start => start.RegisterCompilationEndAction(Analyze));
    }

    private static void Analyze(CompilationAnalysisContext context)
    {
        var options = context.Options.AnalyzerConfigOptionsProvider.GlobalOptions;
        if (BuildProperties.IsDisabled(options)
            || BuildProperties.HasSeveralFrameworks(options)
            || CommittedBaseline.Of(context.Options, context.Compilation, context.CancellationToken) is not var (baseline, path))
        {
            return;
        }

        var log = FindingLog.Of(context.Compilation);
        foreach (var entry in baseline.Entries)
        {
            // Of a family that does not run nobody knows.
            var found = log.CountOf(entry.Fingerprint);
            if (found < entry.Count && (log.HasLookedFor(entry.Fingerprint.Rule) || !LegacyRules.Ids.Contains(entry.Fingerprint.Rule)))
            {
                var place = baseline.Place(path, TextSpan.FromBounds(entry.Start, entry.End));
                context.ReportDiagnostic(Diagnostic.Create(Rule, place, entry.Count, entry.Fingerprint.Rule, entry.Fingerprint.Member, found == 0 ? "is none" : found == 1 ? "is 1" : $"are {found}"));
            }
        }
    }
}
