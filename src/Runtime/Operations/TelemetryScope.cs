using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Instrumentation.Runtime;

/// <summary>The <see cref="ActivitySource"/> and <see cref="Meter"/> of one instrumentation scope. Called by generated code.</summary>
/// <remarks>
/// There is one per name and version in a process, because an assembly's operations can be called from wrappers that were
/// compiled into other assemblies, and two meters of one name would be two streams to an exporter.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TelemetryScope
{
    private static readonly ConcurrentDictionary<(string Name, string? Version), Lazy<TelemetryScope>> Scopes = new();

    private readonly ConcurrentDictionary<string, Lazy<CallInstruments>> _instruments = new(StringComparer.Ordinal);
    private readonly Lazy<Meter> _meter;
    private Histogram<double>? _duration;

    private TelemetryScope(string name, string? version)
    {
        Source = new ActivitySource(name, version ?? "");
        _meter = new Lazy<Meter>(() => new Meter(name, version));
    }

    /// <summary>The source of the scope's spans.</summary>
    public ActivitySource Source { get; }

    /// <summary>The shared duration histogram <c>operation.duration</c>, unit <c>s</c>.</summary>
    public Histogram<double> Duration => _duration ??= Instruments(metrics: null).Duration;

    /// <summary>The process's scope of this name and version.</summary>
    /// <param name="name">The name of the scope; not empty.</param>
    /// <param name="version">The version of the scope, or <see langword="null"/>.</param>
    public static TelemetryScope Get(string name, string? version) =>
        Scopes.GetOrAdd((name, version), static key => new Lazy<TelemetryScope>(() => new TelemetryScope(key.Name, key.Version))).Value;

    internal CallInstruments Instruments(MetricsDefinition? metrics) =>
        _instruments.GetOrAdd(metrics?.Name ?? "", _ => new Lazy<CallInstruments>(() => new CallInstruments(_meter.Value, metrics))).Value;
}
