using Microsoft.Extensions.Logging;

namespace Instrumentation.Benchmarks.Runtime.Modes;

/// <summary>What a sink does with a record.</summary>
internal enum SinkKind
{
    Ignores,
    Formats,
    Enumerates,
}

/// <summary>A logging provider's logger, reduced to what it asks of a record.</summary>
/// <param name="minimum">The lowest level that is on.</param>
/// <param name="kind">What happens to a record.</param>
internal sealed class SinkLogger(LogLevel minimum, SinkKind kind) : ILogger
{
    private int _seen;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= minimum && minimum != LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        switch (kind)
        {
            case SinkKind.Formats:
                _seen += formatter(state, exception).Length;
                break;
            case SinkKind.Enumerates when state is IReadOnlyList<KeyValuePair<string, object?>> properties:
                for (var i = 0; i < properties.Count; i++)
                {
                    _seen += properties[i].Value is null ? 0 : 1;
                }

                break;
            default:
                _seen++;
                break;
        }
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;
}
