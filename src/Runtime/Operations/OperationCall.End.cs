using System.Diagnostics;

namespace Instrumentation.Runtime;

/// <content>The end of a call: measurement, record and span, in this order, so that the first two belong to the span.</content>
public partial struct OperationCall
{
    /// <summary>Ends the call.</summary>
    /// <param name="error">What it threw, or <see langword="null"/> if it returned.</param>
    public void End(Exception? error = null)
    {
        var outcome = OutcomeOf(error);
        var errorType = outcome switch
        {
            CallOutcome.Failed => error!.GetType().FullName,
            CallOutcome.FailedResult => _operation.ResultErrorType,
            _ => null,
        };
        var seconds = _started == 0 ? 0 : (Stopwatch.GetTimestamp() - _started) / (double)Stopwatch.Frequency;
        if (_activity is not null)
        {
            // The callee can have left an activity of its own behind.
            MakeCurrent(_activity);
        }

        Measure(seconds, outcome, errorType);
        var attached = outcome is CallOutcome.Failed ? RecordException(error!) : null;
        Record(seconds, outcome, errorType, attached);
        if (_activity is not null)
        {
            EndSpan(_activity, outcome, errorType);

            // Stopping the span has done this, unless a listener threw or the span was the root of its own trace.
            MakeCurrent(_caller);
        }

        if (!_recorded)
        {
            _values?.Return();
        }
    }

    /// <summary>Ends a call whose task completes after the method has returned.</summary>
    /// <inheritdoc cref="End"/>
    internal void EndLater(Exception? error = null)
    {
        // Where the flow of the execution context is suppressed, this is the context of whoever completes the task.
        var current = Activity.Current;
        if (!ReferenceEquals(current, _activity))
        {
            _caller = current;
        }

        End(error);
    }

    private readonly CallOutcome OutcomeOf(Exception? error) =>
        error is null
            ? _resultFailed ? CallOutcome.FailedResult : CallOutcome.Completed
            : error is OperationCanceledException && IsCancellationRequested() ? CallOutcome.Canceled : CallOutcome.Failed;

    private readonly bool IsCancellationRequested() =>
        _cancellationToken.IsCancellationRequested || (_values is { } values && values.IsCancellationRequested());

    private readonly void Measure(double seconds, CallOutcome outcome, string? errorType)
    {
        if (_counted)
        {
            CountActive(_operation.Active!, -1);
        }

        if ((_wanted & Signals.Metrics) == 0)
        {
            return;
        }

        try
        {
            // A struct that holds eight tags in place: no allocation.
            var tags = new TagList();
            if (_operation.FunctionTag is { } function)
            {
                tags.Add(function);
            }

            var definitions = _operation.Tags;
            for (var slot = 0; slot < definitions.Length; slot++)
            {
                if ((definitions[slot].Signals & Signals.Metrics) != 0 && _values?[slot] is { } value)
                {
                    tags.Add(definitions[slot].Name, value);
                }
            }

            if (errorType is not null)
            {
                tags.Add(SemanticConventions.ErrorType, errorType);
            }
            else if (outcome is CallOutcome.Canceled)
            {
                tags.Add(SemanticConventions.OperationCanceled, TagValue.From(true));
            }

            _operation.Duration!.Record(seconds, tags);
        }
        catch (Exception exception)
        {
            TelemetryFailed(exception);
        }
    }

    private readonly void EndSpan(Activity activity, CallOutcome outcome, string? errorType)
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
        }
        catch (Exception exception)
        {
            TelemetryFailed(exception);
        }
    }
}
