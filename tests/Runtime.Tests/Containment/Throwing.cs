using Microsoft.Extensions.Logging;

namespace Instrumentation.Runtime.Tests.Containment;

/// <summary>The callback of an activity listener that throws.</summary>
public enum ActivityCallback
{
    Sample,
    Started,
    Stopped,
}

/// <summary>The member of a logger that throws.</summary>
public enum LoggerMember
{
    IsEnabled,
    Log,
}

/// <summary>Thrown by telemetry: no test may see it come out of a call.</summary>
internal sealed class TelemetryException : Exception;

/// <summary>An exception whose text cannot be made.</summary>
internal sealed class UnprintableException : Exception
{
    public override string Message => throw new TelemetryException();

    public override string ToString() => throw new TelemetryException();
}

internal sealed class ThrowingText
{
    public override string ToString() => throw new TelemetryException();
}

internal sealed class ThrowingLogger(LoggerMember throwing) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => throw new TelemetryException();

    public bool IsEnabled(LogLevel logLevel) => throwing is LoggerMember.IsEnabled ? throw new TelemetryException() : true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        throw new TelemetryException();
}
