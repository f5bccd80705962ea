using Microsoft.Extensions.Logging;

namespace Instrumentation;

/// <summary>Where operations find a logger when neither the call nor the type has one.</summary>
public static class InstrumentationLogging
{
    private static ILoggerFactory? _loggerFactory;

    /// <summary>
    /// The factory that makes loggers for such operations, one for each type, with the type's full name as category. Set it
    /// once at start-up; <see langword="null"/> (the default) writes no record. Safe to read and set from any thread.
    /// </summary>
    public static ILoggerFactory? LoggerFactory
    {
        get => Volatile.Read(ref _loggerFactory);
        set => Volatile.Write(ref _loggerFactory, value);
    }
}
