using System.Diagnostics;
using System.Diagnostics.Metrics;
using Instrumentation.Benchmarks.Runtime.Rows;
using Instrumentation.Benchmarks.Runtime.Work.HandWritten;
using Instrumentation.Benchmarks.Runtime.Work.Logs;
using Microsoft.Extensions.Logging;

namespace Instrumentation.Benchmarks.Runtime.Modes;

/// <summary>Who listens while a matrix runs. A process runs one mode only, since listeners change what the JIT knows.</summary>
/// <param name="Name">What the command line calls it.</param>
/// <param name="Description">Who listens.</param>
/// <param name="Matrices">The matrices that it makes sense for.</param>
/// <param name="Listen">Starts listening, for the life of the process.</param>
internal sealed record ListenerMode(string Name, string Description, Type[] Matrices, Action Listen)
{
    private static readonly Type[] Calls = [typeof(Calls<>), typeof(Routes<>)];
    private static readonly Type[] Logs = [typeof(Logs<>)];

    /// <summary>Every mode.</summary>
    public static IReadOnlyList<ListenerMode> All { get; } =
    [
        new("nobody", "Nobody listens", Calls, static () => { }),
        new("meter", "A MeterListener", Calls, ListenToMetrics),
        new("spans", "An ActivityListener that asks for all data", Calls, static () => ListenToSpans(ActivitySamplingResult.AllData)),
        new("both", "A MeterListener and an ActivityListener that asks for all data", Calls, ListenToBoth),
        new("sampled-out", "An ActivityListener that asks for propagation only", Calls, static () => ListenToSpans(ActivitySamplingResult.PropagationData)),
        new("sdk", "The OpenTelemetry SDK: providers of traces, metrics and logs with processors in memory", [.. Calls, .. Logs], OpenTelemetrySdk.Start),
        new("logger-off", "A logger whose level is off", Logs, static () => Loggers.Current = new SinkLogger(LogLevel.None, SinkKind.Ignores)),
        new("logger-ignores", "A logger that drops its records", Logs, static () => Loggers.Current = new SinkLogger(LogLevel.Information, SinkKind.Ignores)),
        new("logger-formats", "A logger that formats its records", Logs, static () => Loggers.Current = new SinkLogger(LogLevel.Information, SinkKind.Formats)),
        new("logger-enumerates", "A logger that enumerates the properties", Logs, static () => Loggers.Current = new SinkLogger(LogLevel.Information, SinkKind.Enumerates)),
        new("all", "A MeterListener, an ActivityListener and a logger that enumerates", [.. Calls, .. Logs], ListenToEverything),
    ];

    private static void ListenToBoth()
    {
        ListenToMetrics();
        ListenToSpans(ActivitySamplingResult.AllData);
    }

    private static void ListenToEverything()
    {
        ListenToBoth();
        Loggers.Current = new SinkLogger(LogLevel.Information, SinkKind.Enumerates);
    }

    private static void ListenToSpans(ActivitySamplingResult result) => ActivitySource.AddActivityListener(new ActivityListener
    {
        ShouldListenTo = static source => IsOurs(source.Name),
        Sample = (ref ActivityCreationOptions<ActivityContext> _) => result,
    });

    private static void ListenToMetrics()
    {
        var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (IsOurs(instrument.Meter.Name))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>(static (_, _, _, _) => { });
        listener.SetMeasurementEventCallback<long>(static (_, _, _, _) => { });
        listener.Start();
    }

    private static bool IsOurs(string scope) => scope == Telemetry.ScopeName || InstrumentationScopes.All.Contains(scope);
}
