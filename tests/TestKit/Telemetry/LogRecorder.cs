using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Instrumentation.TestKit;

/// <summary>A logger factory that keeps every record of an enabled level.</summary>
internal sealed class LogRecorder(LogLevel minimumLevel) : ILoggerFactory
{
    private readonly ConcurrentQueue<RecordedLog> _logs = new();
    private volatile bool _stopped;

    public IReadOnlyList<RecordedLog> Logs => [.. _logs];

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void AddProvider(ILoggerProvider provider) =>
        throw new NotSupportedException("The recorder is the only provider.");

    public void Dispose() => _stopped = true;

    private sealed class Logger(LogRecorder recorder, string category) : ILogger
    {
        public bool IsEnabled(LogLevel logLevel) => recorder.IsEnabled(logLevel);

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(logLevel))
            {
                return;
            }

            var current = Activity.Current;
            recorder._logs.Enqueue(new RecordedLog(
                category,
                logLevel,
                eventId,
                formatter(state, exception),
                exception,
                new RecordedTags(state as IEnumerable<KeyValuePair<string, object?>>),
                current?.TraceId ?? default,
                current?.SpanId ?? default));
        }
    }

    private bool IsEnabled(LogLevel level) => level >= minimumLevel && level != LogLevel.None && !_stopped;
}
