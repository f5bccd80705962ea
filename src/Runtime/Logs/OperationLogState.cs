using System.Collections;

namespace Instrumentation.Runtime;

/// <summary>The state of a record: its properties as key/value pairs, <c>{OriginalFormat}</c> last, as logging providers expect.</summary>
internal readonly struct OperationLogState<TValues> : IReadOnlyList<KeyValuePair<string, object?>>
    where TValues : struct, IRecordValues
{
    /// <summary>What providers call to get the message.</summary>
    public static readonly Func<OperationLogState<TValues>, Exception?, string> Formatter = static (state, _) => state.ToString();

    private readonly RecordTemplate _template;
    private readonly TValues _values;

    /// <param name="template">The kind of record.</param>
    /// <param name="values">The captured values, which are copied.</param>
    /// <param name="seconds">How long the call took.</param>
    public OperationLogState(RecordTemplate template, in CallSlots values, double seconds)
    {
        _template = template;
        Seconds = seconds;
        _values = default;
        _values.Take(values, from: 0);
    }

    public double Seconds { get; }

    public int Count => _template.Count;

    public KeyValuePair<string, object?> this[int index] =>
        index >= 0 && index < Count ? _template.PropertyAt(index, this) : throw new ArgumentOutOfRangeException(nameof(index));

    public RecordValue ValueAt(int slot) => _values[slot];

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => _template.Format(this);
}
