namespace Instrumentation.Analyzers.Engine.Sinks;

/// <summary>A place in telemetry that a value ends in.</summary>
/// <param name="Kind">What the value becomes part of.</param>
/// <param name="Name">The hole, key or parameter that it is known by, if that is constant.</param>
internal record Sink(SinkKind Kind, string? Name)
{
    /// <summary>Whether the object's members are recorded, not its text: <c>{@Order}</c>.</summary>
    public bool IsDestructured { get; init; }

    /// <summary>The text of the message before a numbered hole.</summary>
    public string? TextBefore { get; init; }

    /// <summary>The level of the log record as Microsoft.Extensions.Logging numbers it, if it is constant.</summary>
    public int? Level { get; init; }

    /// <summary>The helper that hands the value on, if it is not the call itself that records it.</summary>
    public string? Through { get; init; }

    /// <summary>As a message names it: <c>log property {Email}</c>.</summary>
    public string Display
    {
        get
        {
            var name = Name is null or "" ? "" : Kind is SinkKind.LogProperty && IsHole(Name) ? $" {{{Name}}}" : $" '{Name}'";
            var sink = Kind switch
            {
                SinkKind.LogMessage => "the log message",
                SinkKind.LogProperty => name.Length == 0 ? "a log property" : "log property" + name,
                SinkKind.LogScope => "the log scope" + name,
                SinkKind.SpanTag => "span tag" + name,
                SinkKind.SpanEvent => "the span event" + name,
                SinkKind.SpanStatus => "the span's status description",
                SinkKind.SpanName => "the span's name",
                SinkKind.Baggage => "baggage" + name,
                SinkKind.MetricTag => "metric tag" + name,
                SinkKind.ExceptionMessage => "the message of the exception" + name,
                _ => "Exception.Data" + name,
            };
            return Through is null ? sink : $"{sink} through '{Through}'";
        }
    }

    private static bool IsHole(string name) => name.IndexOf(' ') < 0;
}
