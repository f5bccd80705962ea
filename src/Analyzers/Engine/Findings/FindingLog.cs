using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Instrumentation.Analyzers.Baseline.Format;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Engine.Findings;

/// <summary>
/// Everything that the families find in a compilation goes through here: it gives each finding its fingerprint, and knows at the end which
/// entries of a baseline are still needed.
/// </summary>
internal sealed class FindingLog
{
    private static readonly ConditionalWeakTable<Compilation, FindingLog> Compilations = new();

    private readonly ConcurrentDictionary<string, bool> _rules = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Fingerprint, ConcurrentDictionary<Location, bool>> _places = new();

    public static FindingLog Of(Compilation compilation) => Compilations.GetValue(compilation, static _ => new FindingLog());

    /// <summary>Notes that these rules are looked for.</summary>
    public void Begin(IEnumerable<DiagnosticDescriptor> rules)
    {
        foreach (var rule in rules)
        {
            _rules[rule.Id] = true;
        }
    }

    public bool HasLookedFor(string rule) => _rules.ContainsKey(rule);

    /// <summary>How many there are. An IDE may analyze a file more than once, so places are counted, not reports.</summary>
    public int CountOf(Fingerprint fingerprint) => _places.TryGetValue(fingerprint, out var places) ? places.Count : 0;

    public void Report(Action<Diagnostic> report, DiagnosticDescriptor rule, Subject subject, Location place, params object[] arguments) =>
        Report(report, rule, subject, place, rule.DefaultSeverity, additionalLocations: null, ImmutableDictionary<string, string?>.Empty, arguments);

    public void Report(
        Action<Diagnostic> report,
        DiagnosticDescriptor rule,
        Subject subject,
        Location place,
        DiagnosticSeverity severity,
        IEnumerable<Location>? additionalLocations,
        ImmutableDictionary<string, string?> properties,
        params object[] arguments)
    {
        var fingerprint = subject.For(rule.Id);
        _places.GetOrAdd(fingerprint, static _ => new ConcurrentDictionary<Location, bool>())[place] = true;
        report(Diagnostic.Create(rule, place, severity, additionalLocations, properties.Add(Fingerprint.Property, fingerprint.ToString()), arguments));
    }
}
