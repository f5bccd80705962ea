using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;

namespace Instrumentation.Runtime;

/// <content>The end of a call: measurement, record and span, in this order, so that the first two belong to the span.</content>
public partial struct OperationCall
{
    /// <summary>Ends the call of a method that has returned.</summary>
    public void End()
    {
        Returned();
        EndWith(error: null);
    }

    /// <summary>Ends the call if the method has thrown: with the exception that <see cref="Observe"/> saw.</summary>
    public void EndIfThrown()
    {
        if (_error is not null)
        {
            EndThrown();
        }
    }

    // Apart, because what follows a failure need not stand in every method that records.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void EndThrown() => EndWith(_error);

    private void EndWith(Exception? error)
    {
        // Stopping the span makes its parent current, which the root of a trace does not have.
        if (!Finish(error) || _operation.Root)
        {
            Leave();
        }
    }

    /// <summary>Forgets an exception that passed and was then caught in the method after all, because something else was thrown on its way.</summary>
    private void Returned()
    {
        _error = null;
        _state.ErrorPassed = false;
    }

    /// <summary>The span, if there is one.</summary>
    internal readonly Activity? Activity => _activity;

    /// <summary>The activity to come back to.</summary>
    internal readonly Activity? Caller => _operation.Root ? _caller : _activity?.Parent;

    /// <returns>Whether the span, if there is one, has stopped without trouble.</returns>
    internal bool Finish(Exception? error)
    {
        // What few calls need stays out of line: all this stands in every method that records.
        var outcome = error is null && !_state.ResultFailed ? CallOutcome.Completed : OutcomeOf(error);
        var errorType = outcome is CallOutcome.Completed ? null : ErrorTypeOf(outcome, error);
        double seconds = 0;
        if (_activity is not null)
        {
            // Who writes nothing beside the span needs neither: stopping it states its time, and makes the caller's current, unless the callee has stopped it.
            if (error is not null || _state.Counted || (_state.Wanted & (Signals.Metrics | Signals.Logs)) != 0 || _activity.IsStopped)
            {
                // The callee can have left an activity of its own behind.
                _operation.MakeCurrent(_activity);
                seconds = EndTime(_activity);
            }
        }
        else if (_started != 0)
        {
            seconds = (Stopwatch.GetTimestamp() - _started) / (double)Stopwatch.Frequency;
        }

        if (_state.Counted || (_state.Wanted & Signals.Metrics) != 0)
        {
            Measure(seconds, outcome, errorType);
        }

        // It may find a logger.
        var attached = outcome is CallOutcome.Failed && (_state.ErrorPassed ? _state.AttachesError : RecordException(error!, isPassing: false)) ? error : null;
        if (_logger is not null)
        {
            Record(_logger, seconds, outcome, errorType, attached);
        }

        var stopped = _activity is null || EndSpan(_activity, outcome, errorType);
        _slots.More?.Return(_operation.Slots);
        return stopped;
    }

    /// <summary>Ends the span's time, but not yet the span: it is still to be current while measurement and record are made.</summary>
    /// <returns>The span's duration in seconds, which measurement and record state as well: one clock, looked at once.</returns>
    private static double EndTime(Activity activity)
    {
        // The callee can have stated it.
        if (activity.Duration == TimeSpan.Zero)
        {
            activity.SetEndTime(DateTime.UtcNow);
        }

        return activity.Duration.TotalSeconds;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly CallOutcome OutcomeOf(Exception? error) =>
        error is null
            ? _state.ResultFailed ? CallOutcome.FailedResult : CallOutcome.Completed
            : error is OperationCanceledException && IsCancellationRequested() ? CallOutcome.Canceled : CallOutcome.Failed;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly string? ErrorTypeOf(CallOutcome outcome, Exception? error) => outcome switch
    {
        CallOutcome.Failed => error!.GetType().FullName,
        CallOutcome.FailedResult => _operation.ResultErrorType,
        _ => null,
    };

    private readonly bool IsCancellationRequested() =>
        _cancellationToken.IsCancellationRequested || (_slots.More is { } values && values.IsCancellationRequested());

    private readonly void Measure(double seconds, CallOutcome outcome, string? errorType)
    {
        try
        {
            try
            {
                if (_state.Counted)
                {
                    CountActive(_operation.Active!, -1);
                }
            }
            finally
            {
                if ((_state.Wanted & Signals.Metrics) != 0 && (outcome is not CallOutcome.Completed || !_operation.HasFunctionTag || !MeasureWithFewTags(seconds)))
                {
                    MeasureWithTags(seconds, outcome, errorType);
                }
            }
        }
        catch (Exception exception)
        {
            TelemetryFailed(exception);
        }
    }

    /// <summary>Measures as most calls are: completed, with no more than two tags of the user's, each of which has a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool MeasureWithFewTags(double seconds)
    {
        var operation = _operation;
        var duration = operation.Duration!;
        var slots = operation.MetricSlots;
        switch (slots.Length)
        {
            case 0:
                duration.Record(seconds, operation.FunctionTag);
                return true;
            case 1 when _slots[slots[0]].ToObject() is { } only:
                duration.Record(seconds, operation.FunctionTag, new(operation.Tags[slots[0]].Name, only));
                return true;
            case 2 when _slots[slots[0]].ToObject() is { } first && _slots[slots[1]].ToObject() is { } second:
                duration.Record(seconds, operation.FunctionTag, new(operation.Tags[slots[0]].Name, first), new(operation.Tags[slots[1]].Name, second));
                return true;
            default:
                return false;
        }
    }

    private readonly void MeasureWithTags(double seconds, CallOutcome outcome, string? errorType)
    {
        var tags = MeasurementTags.Of(_operation);
        if (_operation.HasFunctionTag)
        {
            tags.Add(_operation.FunctionTag);
        }

        foreach (var slot in _operation.MetricSlots)
        {
            if (_slots[slot].ToObject() is { } value)
            {
                tags.Add(new(_operation.Tags[slot].Name, value));
            }
        }

        if (errorType is not null)
        {
            tags.Add(new(SemanticConventions.ErrorType, errorType));
        }
        else if (outcome is CallOutcome.Canceled)
        {
            tags.Add(new(SemanticConventions.OperationCanceled, TagValue.From(true)));
        }

        tags.Record(_operation.Duration!, seconds);
    }

    /// <returns>Whether the span has stopped without trouble.</returns>
    private readonly bool EndSpan(Activity activity, CallOutcome outcome, string? errorType)
    {
        try
        {
            if (activity.IsAllDataRequested)
            {
                if (errorType is not null)
                {
                    activity.SetStatus(ActivityStatusCode.Error);
                    activity.SetTag(SemanticConventions.ErrorType, errorType);
                }
                else if (outcome is CallOutcome.Canceled)
                {
                    activity.SetTag(SemanticConventions.OperationCanceled, TagValue.From(true));
                }
            }

            activity.Stop();
            return true;
        }
        catch (Exception exception)
        {
            TelemetryFailed(exception);
            return false;
        }
    }
}
