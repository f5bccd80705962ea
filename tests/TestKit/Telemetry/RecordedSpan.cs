using System.Diagnostics;

namespace Instrumentation.TestKit;

/// <summary>A span as it was when it stopped.</summary>
public sealed record RecordedSpan
{
    internal RecordedSpan(Activity activity)
    {
        Name = activity.DisplayName;
        Kind = activity.Kind;
        Status = activity.Status;
        StatusDescription = activity.StatusDescription;
        Tags = new RecordedTags(activity.TagObjects);
        Events = [.. activity.Events.Select(static occurrence => new RecordedSpanEvent(occurrence.Name, occurrence.Timestamp, new RecordedTags(occurrence.Tags)))];
        Links = [.. activity.Links.Select(static link => new RecordedLink(link.Context.TraceId, link.Context.SpanId, new RecordedTags(link.Tags)))];
        TraceId = activity.TraceId;
        SpanId = activity.SpanId;
        ParentSpanId = activity.ParentSpanId;
        StartTimeUtc = activity.StartTimeUtc;
        Duration = activity.Duration;
        IsAllDataRequested = activity.IsAllDataRequested;
        IsRecorded = activity.Recorded;
        Source = activity.Source.Name;
        SourceVersion = activity.Source.Version;
    }

    public string Name { get; }

    public ActivityKind Kind { get; }

    public ActivityStatusCode Status { get; }

    public string? StatusDescription { get; }

    public RecordedTags Tags { get; }

    public IReadOnlyList<RecordedSpanEvent> Events { get; }

    public IReadOnlyList<RecordedLink> Links { get; }

    public ActivityTraceId TraceId { get; }

    public ActivitySpanId SpanId { get; }

    /// <summary>All zeros for a root.</summary>
    public ActivitySpanId ParentSpanId { get; }

    public bool IsRoot => ParentSpanId == default;

    public DateTime StartTimeUtc { get; }

    public TimeSpan Duration { get; }

    public bool IsAllDataRequested { get; }

    public bool IsRecorded { get; }

    public string Source { get; }

    public string? SourceVersion { get; }

    public override string ToString() => $"{Kind} '{Name}' {Status} [{Tags}]{string.Concat(Events.Select(static occurrence => $" event '{occurrence.Name}'"))}";
}

/// <summary>An event on a span.</summary>
public sealed record RecordedSpanEvent(string Name, DateTimeOffset Timestamp, RecordedTags Tags);

/// <summary>A link to another span.</summary>
public sealed record RecordedLink(ActivityTraceId TraceId, ActivitySpanId SpanId, RecordedTags Tags);
