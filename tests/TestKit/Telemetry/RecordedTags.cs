using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using Xunit;

namespace Instrumentation.TestKit;

/// <summary>
/// Name and value pairs in the order in which they were written, copied at that moment. <see cref="ToString"/> is made for
/// exact assertions: <c>order.id=42, order.express=True</c>.
/// </summary>
public sealed class RecordedTags : IReadOnlyList<KeyValuePair<string, object?>>
{
    private readonly ImmutableArray<KeyValuePair<string, object?>> _pairs;

    internal RecordedTags(IEnumerable<KeyValuePair<string, object?>>? pairs) => _pairs = pairs is null ? [] : [.. pairs];

    internal RecordedTags(ReadOnlySpan<KeyValuePair<string, object?>> pairs) => _pairs = [.. pairs];

    public int Count => _pairs.Length;

    public IEnumerable<string> Names => _pairs.Select(static pair => pair.Key);

    public KeyValuePair<string, object?> this[int index] => _pairs[index];

    /// <summary>The value of the one tag with this name; fails the test if there is none, or more than one.</summary>
    public object? this[string name]
    {
        get
        {
            var matches = _pairs.Where(pair => pair.Key == name).ToList();
            Assert.True(matches.Count == 1, $"{matches.Count} tags are named '{name}': {this}");
            return matches[0].Value;
        }
    }

    public bool Contains(string name) => Names.Contains(name);

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, object?>>)_pairs).GetEnumerator();

    public override string ToString() =>
        string.Join(", ", _pairs.Select(static pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}={pair.Value ?? "null"}")));

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
