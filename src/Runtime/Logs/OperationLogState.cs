using System.Collections;

namespace Instrumentation.Runtime;

/// <summary>The state of a record: its properties as key/value pairs, <c>{OriginalFormat}</c> last, as logging providers expect.</summary>
/// <param name="template">The kind of record.</param>
/// <param name="values">The captured values.</param>
/// <param name="seconds">How long the call took.</param>
/// <param name="errorType"><c>error.type</c>, or <see langword="null"/>.</param>
internal readonly struct OperationLogState<TValues>(RecordTemplate template, in TValues values, double seconds, string? errorType)
    : IReadOnlyList<KeyValuePair<string, object?>>
    where TValues : struct, IRecordValues
{
    /// <summary>What providers call to get the message.</summary>
    public static readonly Func<OperationLogState<TValues>, Exception?, string> Formatter = static (state, _) => state.ToString();

    private readonly TValues _values = values;

    public double Seconds { get; } = seconds;

    public string? ErrorType { get; } = errorType;

    public int Count => template.Count;

    public KeyValuePair<string, object?> this[int index] =>
        index >= 0 && index < Count ? template.PropertyAt(index, this) : throw new ArgumentOutOfRangeException(nameof(index));

    public RecordValue ValueAt(int slot) => _values[slot];

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => template.Format(this);
}
