using System.Diagnostics;
using System.Diagnostics.Metrics;
using Instrumentation.Benchmarks.Runtime.Work.HandWritten;

namespace Instrumentation.Cost.Tests;

/// <summary>Who listens while bytes are counted; what they do allocates nothing.</summary>
public enum Listener
{
    Nobody,
    Meter,
    Spans,
    SampledOut,
    Both,
}

/// <summary>Listens until disposed.</summary>
internal sealed class Listening : IDisposable
{
    private readonly List<IDisposable> _listeners = [];

    public Listening(Listener listener)
    {
        if (listener is Listener.Meter or Listener.Both)
        {
            ToMetrics();
        }

        if (listener is Listener.Spans or Listener.Both)
        {
            ToSpans(ActivitySamplingResult.AllData);
        }

        if (listener is Listener.SampledOut)
        {
            ToSpans(ActivitySamplingResult.PropagationData);
        }
    }

    /// <summary>What has arrived: spans that stopped and durations.</summary>
    public int Arrived { get; private set; }

    public void Dispose() => _listeners.ForEach(static listener => listener.Dispose());

    private static bool IsOurs(string scope) => scope == Telemetry.ScopeName || InstrumentationScopes.All.Contains(scope);

    private void ToSpans(ActivitySamplingResult result)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = static source => IsOurs(source.Name),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => result,
            ActivityStopped = _ => Arrived++,
        };
        ActivitySource.AddActivityListener(listener);
        _listeners.Add(listener);
    }

    private void ToMetrics()
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
        listener.SetMeasurementEventCallback<double>((_, _, _, _) => Arrived++);
        listener.SetMeasurementEventCallback<long>(static (_, _, _, _) => { });
        listener.Start();
        _listeners.Add(listener);
    }
}
