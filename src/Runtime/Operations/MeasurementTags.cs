using System.Diagnostics;
using System.Diagnostics.Metrics;
#if NET
using System.Runtime.CompilerServices;
#endif

namespace Instrumentation.Runtime;

/// <summary>The tags of one measurement, on the stack.</summary>
internal struct MeasurementTags
{
#if NET
    // Not a TagList, which is copied on its way and asks more with each tag.
    private readonly KeyValuePair<string, object?>[]? _many;
    private Few _few;
    private int _count;

    private MeasurementTags(int capacity) => _many = capacity > Few.Capacity ? new KeyValuePair<string, object?>[capacity] : null;

    /// <summary>None yet.</summary>
    /// <param name="operation">The operation that is measured: its tags, its name and how a call ended.</param>
    public static MeasurementTags Of(Operation operation) => new(operation.MetricSlots.Length + 2);

    public void Add(KeyValuePair<string, object?> tag)
    {
        if (_many is null)
        {
            _few[_count++] = tag;
        }
        else
        {
            _many[_count++] = tag;
        }
    }

    public readonly void Record(Histogram<double> instrument, double value) =>
        instrument.Record(value, _many is null ? _few[.._count] : _many.AsSpan(0, _count));

    [InlineArray(Capacity)]
    private struct Few
    {
        public const int Capacity = 8;

        private KeyValuePair<string, object?> _first;
    }
#else
    private TagList _tags;

    public static MeasurementTags Of(Operation _) => default;

    public void Add(KeyValuePair<string, object?> tag) => _tags.Add(tag);

    public readonly void Record(Histogram<double> instrument, double value) => instrument.Record(value, _tags);
#endif
}
