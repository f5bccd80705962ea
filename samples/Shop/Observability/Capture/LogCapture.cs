using System.Diagnostics;

namespace Shop.Observability.Capture;

/// <summary>Every log record, with the span that was current when it was written.</summary>
internal sealed class LogCapture : ILoggerProvider
{
    private readonly Lock _gate = new();
    private readonly List<LogRecord> _records = [];

    public IReadOnlyList<LogRecord> Snapshot()
    {
        lock (_gate)
        {
            return [.. _records];
        }
    }

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
        // The records outlive the service: the report is written when it has stopped.
    }

    private void Keep(LogRecord record)
    {
        lock (_gate)
        {
            if (_records.Count < TelemetryCapture.Capacity)
            {
                _records.Add(record);
            }
        }
    }

    private sealed class Logger(LogCapture capture, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel is not LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            capture.Keep(new LogRecord(
                DateTimeOffset.UtcNow,
                logLevel,
                category,
                eventId,
                formatter(state, exception),
                state is IReadOnlyList<KeyValuePair<string, object?>> attributes ? [.. attributes] : [],
                exception,
                Activity.Current?.Context ?? default));
    }
}
