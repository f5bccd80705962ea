using Microsoft.Extensions.Logging;

namespace Instrumentation.Runtime;

/// <content>Where an exception is recorded, and the record at the end of a call.</content>
public partial struct OperationCall
{
    private void Record(ILogger logger, double seconds, CallOutcome outcome, string? errorType, Exception? attached)
    {
        try
        {
            if (errorType is not null)
            {
                _slots.Set(RecordTemplate.ErrorTypeSlot(_operation.Tags), RecordValue.Of(errorType), _operation);
            }

            _operation.Log.WriteEnd(logger, _slots, seconds, outcome, attached);
        }
        catch (Exception exception)
        {
            TelemetryFailed(exception);
        }
    }

    /// <summary>Records the exception as a span event, if it goes there and nobody has recorded it.</summary>
    /// <returns>The exception if it has to go into the log record, else <see langword="null"/>.</returns>
    private Exception? RecordException(Exception error)
    {
        try
        {
            var (asEvent, asLog) = ExceptionSignals();
            if ((!asEvent && !asLog) || !RecordedExceptions.IsFirst(error, _activity))
            {
                return null;
            }

            if (asEvent)
            {
                _activity!.AddException(error);
            }

            return asLog ? error : null;
        }
        catch (Exception exception)
        {
            TelemetryFailed(exception);
            return null;
        }
    }

    /// <summary>Chooses between span event and log record as the attribute, and else the environment, says.</summary>
    private (bool Event, bool Log) ExceptionSignals()
    {
        var operation = _operation;
        var canEvent = _activity is { IsAllDataRequested: true };
        switch (operation.Exceptions)
        {
            case ExceptionRecording.None:
                return (false, false);
            case ExceptionRecording.Event:
                return (canEvent, false);
            case ExceptionRecording.Log:
                return (false, CanLogFailure());
            default:
                var optIn = ExceptionSignalOptIn.Current;
                if (optIn is not ExceptionSignal.Event
                    && operation is { WritesRecords: false, Source: not null }
                    && operation.Log.Resolve(null) is { } ambient)
                {
                    _logger = ambient;
                }

                var canLog = CanLogFailure();
                return (canEvent && (!canLog || optIn is ExceptionSignal.Both), canLog);
        }
    }

    private readonly bool CanLogFailure() => _logger is { } logger && logger.IsEnabled(_operation.Log.Failure);
}
