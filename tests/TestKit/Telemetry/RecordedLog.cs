using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Instrumentation.TestKit;

/// <summary>One log record.</summary>
/// <param name="Category">The logger's category.</param>
/// <param name="Level">The level.</param>
/// <param name="EventId">Id and name.</param>
/// <param name="Message">The formatted message.</param>
/// <param name="Exception">The exception object itself.</param>
/// <param name="State">The structured state, <c>{OriginalFormat}</c> included, copied during the call.</param>
/// <param name="TraceId">Of the current activity during the call; zeros if there was none.</param>
/// <param name="SpanId">Of the current activity during the call; zeros if there was none.</param>
public sealed record RecordedLog(
    string Category,
    LogLevel Level,
    EventId EventId,
    string Message,
    Exception? Exception,
    RecordedTags State,
    ActivityTraceId TraceId,
    ActivitySpanId SpanId)
{
    public override string ToString() => $"{Level} {Category} {EventId.Id} '{EventId.Name}': {Message}";
}
