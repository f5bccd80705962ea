using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Diagnostics.Metrics;

namespace Instrumentation.TestKit;

internal sealed class MeasurementRecorder : IDisposable
{
    private readonly ConcurrentQueue<RecordedInstrument> _instruments = new();
    private readonly ConcurrentQueue<RecordedMeasurement> _measurements = new();
    private readonly MeterListener _listener;
    private bool _accepts;

    public MeasurementRecorder(FrozenSet<string> scopes, bool newInstrumentsOnly)
    {
        _accepts = !newInstrumentsOnly;
        _listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (_accepts && scopes.Contains(instrument.Meter.Name))
                {
                    var recorded = new RecordedInstrument(instrument);
                    _instruments.Enqueue(recorded);
                    listener.EnableMeasurementEvents(instrument, recorded);
                }
            },
        };
        _listener.SetMeasurementEventCallback<byte>((_, value, tags, state) => Record(value, tags, state));
        _listener.SetMeasurementEventCallback<short>((_, value, tags, state) => Record(value, tags, state));
        _listener.SetMeasurementEventCallback<int>((_, value, tags, state) => Record(value, tags, state));
        _listener.SetMeasurementEventCallback<long>((_, value, tags, state) => Record(value, tags, state));
        _listener.SetMeasurementEventCallback<float>((_, value, tags, state) => Record(value, tags, state));
        _listener.SetMeasurementEventCallback<double>((_, value, tags, state) => Record(value, tags, state));
        _listener.SetMeasurementEventCallback<decimal>((_, value, tags, state) => Record((double)value, tags, state));
        _listener.Start();
        _accepts = true;
    }

    public IReadOnlyList<RecordedInstrument> Instruments => [.. _instruments];

    public IReadOnlyList<RecordedMeasurement> Measurements => [.. _measurements];

    public void Observe() => _listener.RecordObservableInstruments();

    public void Dispose() => _listener.Dispose();

    private void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? instrument) =>
        _measurements.Enqueue(new RecordedMeasurement((RecordedInstrument)instrument!, value, new RecordedTags(tags)));
}
