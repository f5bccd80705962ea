using System.Diagnostics.Metrics;

namespace Instrumentation.Runtime;

/// <summary>The two instruments of a <see cref="MeteredAttribute"/> operation.</summary>
internal sealed class CallInstruments
{
    // The boundaries that OpenTelemetry recommends for durations of calls in seconds, without its 7.5.
    private static readonly double[] DefaultBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly Lazy<UpDownCounter<long>> _active;

    public CallInstruments(Meter meter, MetricsDefinition? metrics)
    {
        var name = metrics?.Name;
        Duration = meter.CreateHistogram(
            name is null ? SemanticConventions.OperationDuration : name + ".duration",
            unit: "s",
            metrics?.Description ?? "Duration of the operation's calls.",
            tags: null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = metrics?.Buckets is { } buckets ? Ascending(buckets) : DefaultBuckets });
        _active = new Lazy<UpDownCounter<long>>(() => meter.CreateUpDownCounter<long>(
            name is null ? SemanticConventions.OperationActive : name + ".active",
            unit: "{call}",
            metrics?.Description ?? "Calls of the operation in flight."));
    }

    /// <summary>Durations in seconds.</summary>
    public Histogram<double> Duration { get; }

    /// <summary>Calls in flight.</summary>
    public UpDownCounter<long> Active => _active.Value;

    // An instrument refuses others, and that would be a type initialiser that throws in the user's program.
    private static double[] Ascending(double[] buckets) => [.. buckets.Distinct().OrderBy(static bucket => bucket)];
}
