using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Instrumentation.Runtime.Tests.Support;

/// <summary>One value that an instrument reported, and the activity that was current then: what an exemplar refers to.</summary>
internal sealed record Measurement(string Instrument, double Value, KeyValuePair<string, object?>[] Tags, Activity? Current)
{
    /// <summary>The tags as text, in their order.</summary>
    public string TagText => string.Join(", ", Tags.Select(tag => FormattableString.Invariant($"{tag.Key}={tag.Value}")));
}

/// <summary>Listens to one scope's instruments.</summary>
internal sealed class MeasurementRecorder : IDisposable
{
    private readonly ConcurrentQueue<Measurement> _measurements = new();
    private readonly ConcurrentQueue<Instrument> _instruments = new();
    private readonly MeterListener _listener = new();

    public MeasurementRecorder(string scope)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == scope)
            {
                _instruments.Enqueue(instrument);
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.Start();
    }

    public IReadOnlyList<Instrument> Instruments => [.. _instruments];

    public IReadOnlyList<Measurement> All => [.. _measurements];

    public IReadOnlyList<Measurement> Durations => [.. _measurements.Where(m => m.Instrument.EndsWith("duration", StringComparison.Ordinal))];

    /// <summary>The changes of the number of calls in flight, in their order.</summary>
    public IReadOnlyList<Measurement> Active => [.. _measurements.Where(m => m.Instrument.EndsWith("active", StringComparison.Ordinal))];

    /// <summary>The one measured duration; fails if there is none or another.</summary>
    public Measurement Duration => Assert.Single(Durations);

    public void Dispose() => _listener.Dispose();

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _measurements.Enqueue(new Measurement(instrument.Name, value, tags.ToArray(), Activity.Current));
}
