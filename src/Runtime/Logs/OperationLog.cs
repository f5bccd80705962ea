using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Two = Instrumentation.Runtime.Both<Instrumentation.Runtime.OneValue, Instrumentation.Runtime.OneValue>;
using Three = Instrumentation.Runtime.Both<
    Instrumentation.Runtime.Both<Instrumentation.Runtime.OneValue, Instrumentation.Runtime.OneValue>,
    Instrumentation.Runtime.OneValue>;
using Four = Instrumentation.Runtime.Both<
    Instrumentation.Runtime.Both<Instrumentation.Runtime.OneValue, Instrumentation.Runtime.OneValue>,
    Instrumentation.Runtime.Both<Instrumentation.Runtime.OneValue, Instrumentation.Runtime.OneValue>>;

namespace Instrumentation.Runtime;

/// <summary>The log records of one operation. One that is not <see cref="LoggedAttribute"/> writes none but of exceptions.</summary>
internal sealed class OperationLog
{
    private readonly string _category;
    private readonly bool _exceptionsOnly;
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

    public void WriteStart(ILogger logger, in CallSlots values) => Write(logger, _started, values, seconds: 0, exception: null);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteEnd(ILogger logger, in CallSlots values, double seconds, CallOutcome outcome, Exception? exception)
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
        Write(logger, template, values, seconds, exception);
    }

    private static void Write<TValues>(
        ILogger logger, RecordTemplate template, in CallSlots values, double seconds, Exception? exception)
        where TValues : struct, IRecordValues =>
        logger.Log(
            template.Level,
            template.EventId,
            new OperationLogState<TValues>(template, values, seconds),
            exception,
            OperationLogState<TValues>.Formatter);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(ILogger logger, RecordTemplate template, in CallSlots values, double seconds, Exception? exception)
    {
        if (!IsEnabled(logger, template.Level))
        {
            return;
        }

        switch (template.Slots)
        {
            case 0:
                Write<NoValues>(logger, template, values, seconds, exception);
                break;
            case 1:
                Write<OneValue>(logger, template, values, seconds, exception);
                break;
            case 2:
                Write<Two>(logger, template, values, seconds, exception);
                break;
            case 3:
                Write<Three>(logger, template, values, seconds, exception);
                break;
            case 4:
                Write<Four>(logger, template, values, seconds, exception);
                break;
            case <= 6:
                Write<Both<Four, Two>>(logger, template, values, seconds, exception);
                break;
            case <= 8:
                Write<Both<Four, Four>>(logger, template, values, seconds, exception);
                break;
            default:
                Write<ManyValues>(logger, template, values, seconds, exception);
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
