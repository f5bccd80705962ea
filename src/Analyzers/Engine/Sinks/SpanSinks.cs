using Instrumentation.Analyzers.Engine.Values;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Engine.Sinks;

/// <summary>Spans, of the base class library and of the OpenTelemetry API, and baggage.</summary>
internal static class SpanSinks
{
    public static SinkReader Activity { get; } = SinkReaders.AnyOf(
        SinkReaders.KeyAndValue(SinkKind.SpanTag, "SetTag", "AddTag", "SetCustomProperty"),
        SinkReaders.KeyAndValue(SinkKind.Baggage, "SetBaggage", "AddBaggage"),
        SinkReaders.Text(SinkKind.SpanStatus, "SetStatus", "description"),
        static call => call is { TargetMethod.Name: "AddTag" } && call.Argument("tag") is { } tag ? SinkReaders.Pairs(SinkKind.SpanTag, tag) : []);

    public static SinkReader Source { get; } = SinkReaders.AnyOf(
        static call => call.Argument("tags") is { } tags ? SinkReaders.Pairs(SinkKind.SpanTag, tags) : [],
        SinkReaders.Text(SinkKind.SpanName, "StartActivity", "name"),
        SinkReaders.Text(SinkKind.SpanName, "CreateActivity", "name"));

    public static SinkReader Tags { get; } = SinkReaders.KeyAndValue(SinkKind.SpanTag, "Add");

    public static SinkReader OpenTelemetrySpan { get; } = SinkReaders.AnyOf(
        SinkReaders.KeyAndValue(SinkKind.SpanTag, "SetAttribute"),
        SinkReaders.Text(SinkKind.SpanName, "UpdateName", "name"),
        SinkReaders.Text(SinkKind.SpanEvent, "AddEvent", "name"));

    public static SinkReader OpenTelemetryBaggage { get; } = static call =>
        call.TargetMethod.Name is "SetBaggage" && call.Argument("value") is { } value
            ? SinkReaders.Pair(SinkKind.Baggage, call.Argument("name") ?? value, value)
            : call.TargetMethod.Name is "SetBaggage" or "Create" && (call.Argument("baggageItems") ?? call.Argument("baggage")) is { } items
                ? SinkReaders.Pairs(SinkKind.Baggage, items)
                : [];

    public static SinkReader OpenTelemetryStatus { get; } = SinkReaders.Text(SinkKind.SpanStatus, "WithDescription", "description");

    /// <summary><c>new ActivityEvent(name, …, tags)</c>.</summary>
    public static IEnumerable<SinkValue> ReadEvent(IObjectCreationOperation creation)
    {
        if (creation.Argument("name") is { } name)
        {
            yield return new SinkValue(SinkKind.SpanEvent, name, Name: null);
        }

        if (creation.Argument("tags") is { } tags)
        {
            foreach (var value in SinkReaders.Pairs(SinkKind.SpanEvent, tags))
            {
                yield return value;
            }
        }
    }
}
