using System.Diagnostics;
using System.Runtime.CompilerServices;
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

    /// <summary>
    /// Deals with an exception while it is looking for its handler: its stack trace ends here, as that of an exception which is caught by hand, and has
    /// yet to grow up to the method that catches. Those of nested calls pass in the same order in which the calls end.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RecordPassing(Exception error)
    {
        try
        {
            // Else it is done when the call ends: on top of a stack that is nearly used up, nothing more is called.
            _state.ErrorPassed = OutcomeOf(error) is CallOutcome.Failed && HasStackLeft();
            _state.AttachesError = _state.ErrorPassed && RecordException(error, isPassing: true);
        }
        catch (Exception exception)
        {
            TelemetryFailed(exception);
        }
    }

    /// <summary>Records the exception as a span event, if it goes there and nobody has recorded it.</summary>
    /// <returns>Whether it has to go into the log record.</returns>
    private bool RecordException(Exception error, bool isPassing)
    {
        try
        {
            var (asEvent, asLog) = ExceptionSignals();
            if ((!asEvent && !asLog) || !RecordedExceptions.IsFirst(error, _activity))
            {
                return false;
            }

            if (asEvent)
            {
                TagList tags = isPassing ? [new(SemanticConventions.ExceptionStackTrace, TextOf(error))] : default;
                _activity!.AddException(error, tags);
            }

            return asLog;
        }
        catch (Exception exception)
        {
            TelemetryFailed(exception);
            return false;
        }
    }

    /// <summary>What a passing exception says of itself, without the frame of the wrapper: of the last frame the runtime does not ask whether it is hidden.</summary>
    private static string TextOf(Exception error)
    {
        // It is not always the last line: an AggregateException goes on with its inner exceptions.
        var text = error.ToString();
        var frame = text.LastIndexOf("__Observed", StringComparison.Ordinal);
        var start = frame < 0 ? -1 : text.LastIndexOf('\n', frame);
        if (start < 0 || text[start + 1] != ' ')
        {
            return text;
        }

        var end = text.IndexOf('\n', frame);
        return end < 0 ? text.Substring(0, start).TrimEnd('\r') : text.Remove(start, end - start);
    }

    private static bool HasStackLeft()
    {
#if NET
        return RuntimeHelpers.TryEnsureSufficientExecutionStack();
#else
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return true;
#endif
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
