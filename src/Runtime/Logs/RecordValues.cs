namespace Instrumentation.Runtime;

/// <summary>
/// The captured values of a record, inside its state: a sink that keeps the state keeps them, and one that does not costs no allocation. In
/// sizes, because the state is copied on its way.
/// </summary>
internal interface IRecordValues
{
    RecordValue this[int slot] { get; }

    /// <summary>Copies a call's values.</summary>
    void Take(in CallSlots values);
}

/// <summary>None.</summary>
internal struct NoValues : IRecordValues
{
    public readonly RecordValue this[int slot] => default;

    public readonly void Take(in CallSlots values)
    {
    }
}

/// <summary>Up to two.</summary>
internal struct TwoValues : IRecordValues
{
    private RecordValue _first;
    private RecordValue _second;

    public readonly RecordValue this[int slot] => slot == 0 ? _first : _second;

    public void Take(in CallSlots values) => Take(values, from: 0);

    public void Take(in CallSlots values, int from)
    {
        _first = values[from];
        _second = values[from + 1];
    }
}

/// <summary>Up to four.</summary>
internal struct FourValues : IRecordValues
{
    private TwoValues _low;
    private TwoValues _high;

    public readonly RecordValue this[int slot] => slot < 2 ? _low[slot] : _high[slot - 2];

    public void Take(in CallSlots values) => Take(values, from: 0);

    public void Take(in CallSlots values, int from)
    {
        _low.Take(values, from);
        _high.Take(values, from + 2);
    }
}

/// <summary>Up to eight.</summary>
internal struct EightValues : IRecordValues
{
    private FourValues _low;
    private FourValues _high;

    public readonly RecordValue this[int slot] => slot < 4 ? _low[slot] : _high[slot - 4];

    public void Take(in CallSlots values)
    {
        _low.Take(values, from: 0);
        _high.Take(values, from: 4);
    }
}

/// <summary>Any number: on the heap.</summary>
internal struct ManyValues : IRecordValues
{
    private RecordValue[]? _values;

    public readonly RecordValue this[int slot] => _values is { } values && slot < values.Length ? values[slot] : default;

    public void Take(in CallSlots values) => _values = values.ToArray();
}
