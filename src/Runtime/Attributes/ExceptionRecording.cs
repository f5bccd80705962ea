namespace Instrumentation;

/// <summary>Where an exception that leaves a traced method is recorded. However many spans it crosses, it is recorded once.</summary>
public enum ExceptionRecording
{
    /// <summary>
    /// In the log record if the operation is <see cref="LoggedAttribute"/> and its failure level is enabled, else as a span
    /// event. The environment variable <c>OTEL_SEMCONV_EXCEPTION_SIGNAL_OPT_IN</c> is honoured: <c>logs</c> prefers log
    /// records everywhere, <c>logs/dup</c> writes both.
    /// </summary>
    Auto,

    /// <summary>As a span event named <c>exception</c>.</summary>
    Event,

    /// <summary>As a log record, also for an operation that is not <see cref="LoggedAttribute"/>.</summary>
    Log,

    /// <summary>Nowhere. Status and <c>error.type</c> are still set.</summary>
    None,
}
