using System.Diagnostics.Metrics;

namespace Shop.Traffic;

/// <summary>Meters under another name: the burst plays clients elsewhere, whose requests are not the shop's own.</summary>
internal sealed class ForeignMeterFactory : IMeterFactory
{
    private readonly List<Meter> _meters = [];

    public Meter Create(MeterOptions options)
    {
        var meter = new Meter(new MeterOptions("Shop.Traffic." + options.Name) { Scope = this });
        _meters.Add(meter);
        return meter;
    }

    public void Dispose() => _meters.ForEach(meter => meter.Dispose());
}
