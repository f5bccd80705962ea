using System.Diagnostics.Metrics;

namespace Instrumentation.Runtime.Tests.Allocation;

/// <summary>Listens to a scope's instruments, counts, and allocates nothing.</summary>
internal sealed class SilentListener : IDisposable
{
    private readonly MeterListener _listener = new();

    public SilentListener(string scope)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == scope)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((_, _, tags, _) =>
        {
            Measurements++;
            Tags = tags.Length;
        });
        _listener.SetMeasurementEventCallback<long>((_, _, _, _) => { });
        _listener.Start();
    }

    public int Measurements { get; private set; }

    /// <summary>The number of tags of the last measurement.</summary>
    public int Tags { get; private set; }

    public void Dispose() => _listener.Dispose();
}
