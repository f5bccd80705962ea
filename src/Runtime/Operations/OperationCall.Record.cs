using Microsoft.Extensions.Logging;

namespace Instrumentation.Runtime;

/// <content>Where an exception is recorded, and the record at the end of a call.</content>
public partial struct OperationCall
{
    /// <returns>Whether a record was written.</returns>
    private readonly bool Record(double seconds, CallOutcome outcome, string? errorType, Exception? error)
    {
        var operation = _operation;
        var logger = _values?.Logger;
        var recorded = outcome is CallOutcome.Failed ? error : null;
        if (recorded is null)
        {
            return logger is not null && operation.Log!.WriteEnd(logger, _values, seconds, outcome, errorType, exception: null);
        }

        var (asEvent, asLog) = ExceptionSignals(logger);
        var once = (asEvent || asLog) && RecordedExceptions.IsFirst(recorded, _activity);
        if (once && asEvent)
        {
            _activity!.AddException(recorded);
        }

        var attached = once && asLog ? recorded : null;
        return logger is not null
            ? operation.Log!.WriteEnd(logger, _values, seconds, outcome, errorType, attached)
            : attached is not null
                && operation.FailureLog.Resolve(null) is { } ambient
                && operation.FailureLog.WriteEnd(ambient, _values, seconds, outcome, errorType, attached);
    }

    /// <summary>Chooses between span event and log record as the attribute, and else the environment, says.</summary>
    private readonly (bool Event, bool Log) ExceptionSignals(ILogger? logger)
    {
        var operation = _operation;
        var canEvent = _activity is { IsAllDataRequested: true };
        var canLog = logger is not null && logger.IsEnabled(operation.Log!.Failure);
        switch (operation.Exceptions)
        {
            case ExceptionRecording.None:
                return (false, false);
            case ExceptionRecording.Event:
                return (canEvent, false);
            case ExceptionRecording.Log:
                return (false, canLog);
            default:
                var optIn = ExceptionSignalOptIn.Current;
                if (optIn is not ExceptionSignal.Event && logger is null && operation.Source is not null)
                {
                    canLog = operation.FailureLog.Resolve(null) is { } ambient && ambient.IsEnabled(operation.FailureLog.Failure);
                }

                return (canEvent && (!canLog || optIn is ExceptionSignal.Both), canLog);
        }
    }
}
