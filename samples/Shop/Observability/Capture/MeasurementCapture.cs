using System.Diagnostics.Metrics;

namespace Shop.Observability.Capture;

/// <summary>Every measurement of a duration, and the calls in flight, by operation.</summary>
internal sealed class MeasurementCapture : IDisposable
{
    private const string DurationSuffix = ".duration";
    private const string ActiveSuffix = ".active";

    // A connection is no call.
    private const string ConnectionDuration = "http.client.connection.duration";

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Instrument, string Operation), CallStatistics> _statistics = [];
    private readonly MeterListener _listener = new() { InstrumentPublished = Listen };

    public MeasurementCapture()
    {
        _listener.SetMeasurementEventCallback<double>(RecordDuration);
        _listener.SetMeasurementEventCallback<long>(RecordActive);
        _listener.Start();
    }

    public IReadOnlyList<CallStatistics> Snapshot()
    {
        lock (_gate)
        {
            return [.. _statistics.Values];
        }
    }

    public void Dispose() => _listener.Dispose();

    private static void Listen(Instrument instrument, MeterListener listener)
    {
        var measuresCalls = instrument is Histogram<double> { Unit: "s", Name: not ConnectionDuration }
            && instrument.Name.EndsWith(DurationSuffix, StringComparison.Ordinal);
        var countsCalls = instrument is UpDownCounter<long> && instrument.Name.EndsWith(ActiveSuffix, StringComparison.Ordinal);
        if (ShopTelemetry.Meters.Contains(instrument.Meter.Name) && (measuresCalls || countsCalls))
        {
            listener.EnableMeasurementEvents(instrument);
        }
    }

    private void RecordDuration(
        Instrument instrument, double seconds, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        var failed = Find(tags, "error.type") is not null;
        var canceled = Find(tags, "operation.canceled") is true;
        lock (_gate)
        {
            Of(instrument.Name[..^DurationSuffix.Length], tags).AddCall(seconds, failed, canceled);
        }
    }

    private void RecordActive(Instrument instrument, long delta, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        lock (_gate)
        {
            Of(instrument.Name[..^ActiveSuffix.Length], tags).AddActive(delta);
        }
    }

    private CallStatistics Of(string instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        object?[] parts = [Find(tags, "code.function.name"), Find(tags, "http.request.method"), Find(tags, "http.route")];
        var operation = string.Join(' ', parts.Where(part => part is not null));
        if (!_statistics.TryGetValue((instrument, operation), out var statistics))
        {
            statistics = new CallStatistics(instrument, operation);
            _statistics.Add((instrument, operation), statistics);
        }

        return statistics;
    }

    private static object? Find(ReadOnlySpan<KeyValuePair<string, object?>> tags, string name)
    {
        foreach (var tag in tags)
        {
            if (tag.Key == name)
            {
                return tag.Value;
            }
        }

        return null;
    }
}
