using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Instrumentation.Benchmarks.Runtime.Work.HandWritten;

/// <summary>What instrumentation by hand writes to: the same instruments with the same advice as ours.</summary>
internal static class Telemetry
{
    public const string ScopeName = "Instrumentation.Benchmarks.HandWritten";
    public const string FunctionName = "code.function.name";
    public const string ErrorType = "error.type";

    public static readonly ActivitySource Source = new(ScopeName);

    public static readonly Meter Meter = new(ScopeName);

    public static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "operation.duration",
        unit: "s",
        description: "Duration of the operation's calls.",
        tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] });

    public static readonly UpDownCounter<long> Active = Meter.CreateUpDownCounter<long>("operation.active", unit: "{call}", description: "Calls of the operation in flight.");

    /// <summary>Whether nobody listens: what the JIT turns into two loads.</summary>
    public static bool IsOff => !Source.HasListeners() && !Duration.Enabled;
}
