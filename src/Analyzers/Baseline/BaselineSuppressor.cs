using System.Collections.Immutable;
using Instrumentation.Analyzers.Baseline.Format;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Baseline;

/// <summary>
/// Suppresses what is in the baseline. A suppressor, since it sees a finding only when pragmas and attributes have left it, sees equal ones
/// together, and leaves its reason in SARIF.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class BaselineSuppressor : DiagnosticSuppressor
{
    private static readonly ImmutableDictionary<string, SuppressionDescriptor> Descriptors =
        LegacyRules.Ids.ToImmutableDictionary(static id => id, static id => new SuppressionDescriptor(BaselineFile.Suppression, id, "It is in the baseline."));

    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [.. Descriptors.Values];

    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        var findings = context.ReportedDiagnostics.Select(static found => (Diagnostic: found, Fingerprint: FingerprintOf(found))).Where(static found => found.Fingerprint is not null);
        if (BuildProperties.IsBaselineUpdate(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions))
        {
            Suppress(findings.Select(static found => found.Diagnostic), context);
            return;
        }

        if (CommittedBaseline.Of(context.Options, context.Compilation, context.CancellationToken) is not var (baseline, _) || baseline.Entries.Count == 0)
        {
            return;
        }

        var counts = baseline.Entries.GroupBy(static entry => entry.Fingerprint).ToDictionary(static group => group.Key, static group => group.Max(static entry => entry.Count));
        foreach (var equal in findings.GroupBy(static found => found.Fingerprint!))
        {
            if (counts.TryGetValue(equal.Key, out var count))
            {
                // Of equal ones nobody can tell which is new, so that the last one is.
                Suppress(equal.Select(static found => found.Diagnostic).OrderBy(static found => found.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(static found => found.Location.SourceSpan.Start).Take(count), context);
            }
        }
    }

    private static Fingerprint? FingerprintOf(Diagnostic found) =>
        found.Properties.TryGetValue(Fingerprint.Property, out var text) && text is not null ? Fingerprint.TryParse(text) : null;

    private static void Suppress(IEnumerable<Diagnostic> findings, SuppressionAnalysisContext context)
    {
        foreach (var found in findings)
        {
            context.ReportSuppression(Suppression.Create(Descriptors[found.Id], found));
        }
    }
}
