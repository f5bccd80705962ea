using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Instrumentation.Runtime;

/// <summary>One kind of record that an operation writes: its level, event and message, and where each property comes from.</summary>
internal sealed class RecordTemplate
{
    // Sources of properties that are no captured values.
    private const int DurationSource = -1;
    private const int ErrorTypeSource = -2;

    private const string Null = "(null)";

    private readonly MessageTemplate _message;
    private readonly (string Name, int Source)[] _properties;
    private readonly int[] _holes;

    public RecordTemplate(LogLevel level, EventId eventId, string message, TagDefinition[] tags, CallOutcome? outcome)
    {
        Level = level;
        EventId = eventId;
        _message = MessageTemplate.Parse(message);

        var properties = new List<(string Name, int Source)>();
        for (var slot = 0; slot < tags.Length; slot++)
        {
            if ((tags[slot].Signals & Signals.Logs) != 0 && IsKnown(tags[slot], outcome))
            {
                properties.Add((tags[slot].Name, slot));
            }
        }

        if (outcome is not null)
        {
            properties.Add((SemanticConventions.Duration, DurationSource));
        }

        if (outcome is CallOutcome.Failed or CallOutcome.FailedResult)
        {
            properties.Add((SemanticConventions.ErrorType, ErrorTypeSource));
        }

        _properties = [.. properties];
        _holes = [.. _message.Holes.Select(hole => properties.FindIndex(property => property.Name == hole))];
    }

    public LogLevel Level { get; }

    public EventId EventId { get; }

    /// <summary>The number of properties, the original format included.</summary>
    public int Count => _properties.Length + 1;

    public KeyValuePair<string, object?> PropertyAt(int index, in OperationLogState state) =>
        index == _properties.Length
            ? new(SemanticConventions.OriginalFormat, _message.Original)
            : new(_properties[index].Name, ValueOf(_properties[index].Source, state));

    public string Format(in OperationLogState state)
    {
        if (_holes.Length == 0)
        {
            return string.Format(CultureInfo.InvariantCulture, _message.Format, []);
        }

        var values = new object?[_holes.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var value = _holes[i] < 0 ? null : ValueOf(_properties[_holes[i]].Source, state);
            values[i] = value is Array items ? List(items) : value ?? Null;
        }

        return string.Format(CultureInfo.InvariantCulture, _message.Format, values);
    }

    private static bool IsKnown(TagDefinition tag, CallOutcome? outcome) =>
        tag.AtEnd ? outcome is not null : !tag.FromResult || outcome is CallOutcome.Completed or CallOutcome.FailedResult;

    private static string List(Array items) =>
        string.Join(", ", items.Cast<object?>().Select(static item => Convert.ToString(item ?? Null, CultureInfo.InvariantCulture)));

    private static object? ValueOf(int source, in OperationLogState state) => source switch
    {
        DurationSource => state.Seconds,
        ErrorTypeSource => state.ErrorType,
        _ => state.Values?[source],
    };
}
