namespace Instrumentation.Analyzers.Engine.Sinks;

/// <summary>What a value becomes part of.</summary>
internal enum SinkKind
{
    LogMessage,
    LogProperty,
    LogScope,
    SpanTag,
    SpanEvent,
    SpanStatus,
    SpanName,
    Baggage,
    MetricTag,
    ExceptionMessage,
    ExceptionData,
}
