using System.Diagnostics.Metrics;
using System.Globalization;

namespace Instrumentation.TestKit;

/// <summary>An instrument that was published.</summary>
public sealed record RecordedInstrument
{
    internal RecordedInstrument(Instrument instrument)
    {
        Name = instrument.Name;
        Kind = instrument.GetType().Name.Split('`')[0];
        Unit = instrument.Unit;
        Description = instrument.Description;
        Buckets = instrument is Histogram<double> { Advice.HistogramBucketBoundaries: { } boundaries } ? [.. boundaries] : [];
        Tags = new RecordedTags(instrument.Tags);
        Meter = instrument.Meter.Name;
        MeterVersion = instrument.Meter.Version;
    }

    public string Name { get; }

    /// <summary><c>Histogram</c>, <c>UpDownCounter</c>, <c>ObservableGauge</c> and so on.</summary>
    public string Kind { get; }

    public string? Unit { get; }

    public string? Description { get; }

    /// <summary>The advised bucket boundaries of a histogram of <see cref="double"/>; else empty.</summary>
    public IReadOnlyList<double> Buckets { get; }

    public RecordedTags Tags { get; }

    public string Meter { get; }

    public string? MeterVersion { get; }
}

/// <summary>One measurement, its tags in the order in which they were given.</summary>
public sealed record RecordedMeasurement(RecordedInstrument Instrument, double Value, RecordedTags Tags)
{
    public string Name => Instrument.Name;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} {Value}{Instrument.Unit} [{Tags}]");
}
