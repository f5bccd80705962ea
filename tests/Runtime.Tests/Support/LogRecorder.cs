using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Instrumentation.Runtime.Tests.Support;

/// <summary>One record as a logging provider receives it, and the activity that was current then.</summary>
/// <param name="State">The state itself, which a provider may keep and read later.</param>
/// <param name="Properties">The state as it was when the record was written.</param>
/// <param name="Scopes">The logging scopes around it, the outermost first.</param>
internal sealed record LogRecord(
    string Category,
    LogLevel Level,
    EventId EventId,
    string Message,
    IReadOnlyList<KeyValuePair<string, object?>> State,
    KeyValuePair<string, object?>[] Properties,
    Exception? Exception,
    object?[] Scopes,
    Activity? Current)
{
    public object? this[string property] => Properties.Single(pair => pair.Key == property).Value;

    public IEnumerable<string> PropertyNames => Properties.Select(pair => pair.Key);
}

/// <summary>A logger factory, and a logger, that keeps what is written.</summary>
/// <param name="minimum">The lowest level that is enabled.</param>
internal sealed class LogRecorder(LogLevel minimum = LogLevel.Trace) : ILoggerFactory
{
    private readonly ConcurrentQueue<LogRecord> _records = new();
    private readonly LoggerExternalScopeProvider _scopes = new();

    public LogLevel Minimum { get; set; } = minimum;

    public IReadOnlyList<LogRecord> All => [.. _records];

    /// <summary>The one record; fails if there is none or another.</summary>
    public LogRecord Single => Assert.Single(_records);

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public void Dispose()
    {
    }

    private sealed class Logger(LogRecorder recorder, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => recorder._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => logLevel >= recorder.Minimum && logLevel is not LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var properties = Assert.IsAssignableFrom<IReadOnlyList<KeyValuePair<string, object?>>>(state);
            var scopes = new List<object?>();
            recorder._scopes.ForEachScope(static (scope, list) => list.Add(scope), scopes);
            recorder._records.Enqueue(new LogRecord(
                category, logLevel, eventId, formatter(state, exception), properties, [.. properties], exception, [.. scopes], Activity.Current));
        }
    }
}
