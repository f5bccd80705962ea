using Microsoft.Extensions.Logging;

namespace Instrumentation.Runtime;

/// <summary>The log records of one operation. One that is not <see cref="LoggedAttribute"/> writes none but of exceptions.</summary>
internal sealed class OperationLog
{
    private readonly string _category;
    private readonly bool _exceptionsOnly;
    private readonly int _slots;
    private readonly RecordTemplate _started;
    private readonly RecordTemplate _completed;
    private readonly RecordTemplate _failed;
    private readonly RecordTemplate _failedResult;
    private readonly RecordTemplate _canceled;
    private AmbientLogger? _ambient;

    public OperationLog(OperationDefinition operation, TagDefinition[] tags)
    {
        var log = operation.Log ?? new LogDefinition { Level = LogLevel.None };
        var name = operation.Name;
        var label = name.Replace("{", "{{").Replace("}", "}}");
        _category = operation.TypeName;
        _exceptionsOnly = operation.Log is null;
        _slots = tags.Length;
        _started = Template(log.Start, "started", label + " started", outcome: null);
        _completed = Template(log.Level, "completed", log.Message ?? label + " completed in {duration:0.######} s", CallOutcome.Completed);
        _failed = Template(log.Failure, "exception", label + " failed after {duration:0.######} s: {error.type}", CallOutcome.Failed);
        // Nothing was thrown, so this is the end of a call and no exception event.
        _failedResult = Template(log.Failure, "completed", label + " failed after {duration:0.######} s: {error.type}", CallOutcome.FailedResult);
        _canceled = Template(LogLevel.Debug, "canceled", label + " was canceled after {duration:0.######} s", CallOutcome.Canceled);

        RecordTemplate Template(LogLevel level, string eventName, string message, CallOutcome? outcome) =>
            new(level, new EventId(log.EventId, name + "." + eventName), message, tags, outcome);
    }

    /// <summary>The level of a failed call's record.</summary>
    public LogLevel Failure => _failed.Level;

    /// <summary>The logger to write to: the given one, else one of the ambient factory, else none.</summary>
    public ILogger? Resolve(ILogger? logger)
    {
        if (logger is not null)
        {
            return logger;
        }

        var factory = InstrumentationLogging.LoggerFactory;
        var ambient = _ambient;
        if (!ReferenceEquals(factory, ambient?.Factory))
        {
            ambient = factory is null ? null : new AmbientLogger(factory, factory.CreateLogger(_category));
            _ambient = ambient;
        }

        return ambient?.Logger;
    }

    /// <summary>Whether any record of a call could be written.</summary>
    public bool IsEnabled(ILogger? logger) =>
        logger is not null && (IsEnabled(logger, _completed.Level) || IsEnabled(logger, _failed.Level) || IsEnabled(logger, _started.Level));

    public void WriteStart(ILogger logger, in CallSlots values) => Write(logger, _started, values, seconds: 0, errorType: null, exception: null);

    public void WriteEnd(ILogger logger, in CallSlots values, double seconds, CallOutcome outcome, string? errorType, Exception? exception)
    {
        if (_exceptionsOnly && exception is null)
        {
            return;
        }

        var template = outcome switch
        {
            CallOutcome.Completed => _completed,
            CallOutcome.FailedResult => _failedResult,
            CallOutcome.Canceled => _canceled,
            _ => _failed,
        };
        Write(logger, template, values, seconds, errorType, exception);
    }

    private static void Write<TValues>(
        ILogger logger, RecordTemplate template, in CallSlots values, double seconds, string? errorType, Exception? exception)
        where TValues : struct, IRecordValues =>
        logger.Log(
            template.Level,
            template.EventId,
            new OperationLogState<TValues>(template, values, seconds, errorType),
            exception,
            OperationLogState<TValues>.Formatter);

    private void Write(ILogger logger, RecordTemplate template, in CallSlots values, double seconds, string? errorType, Exception? exception)
    {
        if (!IsEnabled(logger, template.Level))
        {
            return;
        }

        switch (_slots)
        {
            case 0:
                Write<NoValues>(logger, template, values, seconds, errorType, exception);
                break;
            case <= 2:
                Write<TwoValues>(logger, template, values, seconds, errorType, exception);
                break;
            case <= 4:
                Write<FourValues>(logger, template, values, seconds, errorType, exception);
                break;
            case <= 8:
                Write<EightValues>(logger, template, values, seconds, errorType, exception);
                break;
            default:
                Write<ManyValues>(logger, template, values, seconds, errorType, exception);
                break;
        }
    }

    private static bool IsEnabled(ILogger logger, LogLevel level) => level is not LogLevel.None && logger.IsEnabled(level);

    private sealed class AmbientLogger(ILoggerFactory factory, ILogger logger)
    {
        public ILoggerFactory Factory { get; } = factory;

        public ILogger Logger { get; } = logger;
    }
}
