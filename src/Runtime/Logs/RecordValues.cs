using System.Runtime.CompilerServices;

namespace Instrumentation.Runtime;

/// <summary>
/// The captured values of a record, inside its state: a sink that keeps the state keeps them, and one that does not costs no allocation. In
/// sizes, because the state is copied on its way.
/// </summary>
internal interface IRecordValues
{
    int Count { get; }

    RecordValue this[int slot] { get; }

    /// <summary>Copies a call's values, from the given one on.</summary>
    void Take(in CallSlots values, int from);
}

/// <summary>None.</summary>
internal readonly struct NoValues : IRecordValues
{
    public int Count => 0;

    public RecordValue this[int slot] => default;

    public void Take(in CallSlots values, int from)
    {
    }
}

/// <summary>One.</summary>
internal struct OneValue : IRecordValues
{
    private RecordValue _value;

    public readonly int Count => 1;

    public readonly RecordValue this[int slot] => _value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Take(in CallSlots values, int from) => _value = values[from];
}

/// <summary>Those of two.</summary>
internal struct Both<TLow, THigh> : IRecordValues
    where TLow : struct, IRecordValues
    where THigh : struct, IRecordValues
{
#pragma warning disable CS0649 // They fill themselves, where they stand.
    private TLow _low;
    private THigh _high;
#pragma warning restore CS0649

    public readonly int Count => _low.Count + _high.Count;

    public readonly RecordValue this[int slot] => slot < _low.Count ? _low[slot] : _high[slot - _low.Count];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Take(in CallSlots values, int from)
    {
        _low.Take(values, from);
        _high.Take(values, from + _low.Count);
    }
}

/// <summary>Any number: on the heap.</summary>
internal struct ManyValues : IRecordValues
{
    private RecordValue[]? _values;

    public readonly int Count => _values?.Length ?? 0;

    public readonly RecordValue this[int slot] => slot < Count ? _values![slot] : default;

    public void Take(in CallSlots values, int from) => _values = values.ToArray();
}
