using Microsoft.Extensions.Logging;

namespace Instrumentation.Runtime;

/// <summary>One kind of record that an operation writes: its level, event and message, and where each property comes from.</summary>
internal sealed class RecordTemplate
{
    // The source of the property that is no captured value.
    private const int DurationSource = -1;

    // A hole whose value no record of this kind has.
    private const int NoSource = -2;

    private readonly RecordMessage _message;
    private readonly (string Name, int Source)[] _properties;

    public RecordTemplate(LogLevel level, EventId eventId, string message, TagDefinition[] tags, CallOutcome? outcome)
    {
        Level = level;
        EventId = eventId;
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
            properties.Add((SemanticConventions.ErrorType, ErrorTypeSlot(tags)));
        }

        _properties = [.. properties];
        Slots = properties.Count == 0 ? 0 : properties.Max(static property => property.Source) + 1;
        _message = new RecordMessage(MessageTemplate.Parse(message), hole => properties.Find(property => property.Name == hole) is { Name: not null } found ? found.Source : NoSource);
    }

    public LogLevel Level { get; }

    public EventId EventId { get; }

    /// <summary>How many of a call's values it takes to have all that the record carries.</summary>
    public int Slots { get; }

    /// <summary>The number of properties, the original format included.</summary>
    public int Count => _properties.Length + 1;

    /// <summary>Whether the source is how long the call took.</summary>
    public static bool IsDuration(int source) => source is DurationSource;

    /// <summary>The value that comes from a source.</summary>
    public static RecordValue ValueOf<TValues>(int source, in OperationLogState<TValues> state)
        where TValues : struct, IRecordValues => source switch
        {
            DurationSource => RecordValue.Of(state.Seconds),
            NoSource => default,
            _ => state.ValueAt(source),
        };

    public KeyValuePair<string, object?> PropertyAt<TValues>(int index, in OperationLogState<TValues> state)
        where TValues : struct, IRecordValues =>
        index == _properties.Length
            ? new(SemanticConventions.OriginalFormat, _message.Original)
            : new(_properties[index].Name, ValueOf(_properties[index].Source, state).ToObject());

    public string Format<TValues>(in OperationLogState<TValues> state)
        where TValues : struct, IRecordValues => _message.Format(state);

    /// <summary>The slot behind the captured values: <c>error.type</c> of a call that has failed.</summary>
    public static int ErrorTypeSlot(TagDefinition[] tags) => tags.Length;

    private static bool IsKnown(TagDefinition tag, CallOutcome? outcome) =>
        tag.AtEnd ? outcome is not null : !tag.FromResult || outcome is CallOutcome.Completed or CallOutcome.FailedResult;
}
