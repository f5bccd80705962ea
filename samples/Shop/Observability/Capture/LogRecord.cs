using System.Diagnostics;

namespace Shop.Observability.Capture;

/// <summary>A log record, copied when it was written: states may be pooled and must not be kept.</summary>
internal sealed record LogRecord(
    DateTimeOffset Time,
    LogLevel Level,
    string Category,
    EventId Event,
    string Message,
    IReadOnlyList<KeyValuePair<string, object?>> Attributes,
    Exception? Exception,
    ActivityContext Context);
