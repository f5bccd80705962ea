using System.Diagnostics;
using System.Diagnostics.Metrics;

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

        _values?.Return();
    }

    /// <summary>Ends a call whose task completes after the method has returned.</summary>
    /// <inheritdoc cref="End"/>
    internal void EndLater(Exception? error = null)
    {
        // Where the flow of the execution context is suppressed, this is the context of whoever completes the task.
        var current = Activity.Current;
        _caller = ReferenceEquals(current, _activity) ? _activity?.Parent : current;
        End(error);
    }

    private readonly CallOutcome OutcomeOf(Exception? error) =>
        error is null
            ? _state.ResultFailed ? CallOutcome.FailedResult : CallOutcome.Completed
            : error is OperationCanceledException && IsCancellationRequested() ? CallOutcome.Canceled : CallOutcome.Failed;

    private readonly bool IsCancellationRequested() =>
        _cancellationToken.IsCancellationRequested || (_values is { } values && values.IsCancellationRequested());

    private readonly void Measure(double seconds, CallOutcome outcome, string? errorType)
    {
        if (_state.Counted)
        {
            CountActive(_operation.Active!, -1);
        }

        if ((_state.Wanted & Signals.Metrics) == 0)
        {
            return;
        }

        try
        {
            var duration = _operation.Duration!;
            KeyValuePair<string, object?>? ending = errorType is not null ? new(SemanticConventions.ErrorType, errorType)
                : outcome is CallOutcome.Canceled ? new(SemanticConventions.OperationCanceled, TagValue.From(true))
                : null;
            var slots = _operation.MetricSlots;
            if (1 + slots.Length + (ending is null ? 0 : 1) <= FewTags.Capacity)
            {
                var tags = default(FewTags);
                if (_operation.FunctionTag is { } function)
                {
                    tags.Add(function);
                }

                foreach (var slot in slots)
                {
                    if (_values?[slot].ToObject() is { } value)
                    {
                        tags.Add(new(_operation.Tags[slot].Name, value));
                    }
                }

                if (ending is { } tag)
                {
                    tags.Add(tag);
                }

                tags.Record(duration, seconds);
            }
            else
            {
                MeasureMany(duration, seconds, ending);
            }
        }
        catch (Exception exception)
        {
            TelemetryFailed(exception);
        }
    }

    private readonly void MeasureMany(Histogram<double> duration, double seconds, KeyValuePair<string, object?>? ending)
    {
        // A struct that holds eight tags in place: no allocation.
        var tags = new TagList();
        if (_operation.FunctionTag is { } function)
        {
            tags.Add(function);
        }

        foreach (var slot in _operation.MetricSlots)
        {
            if (_values?[slot].ToObject() is { } value)
            {
                tags.Add(_operation.Tags[slot].Name, value);
            }
        }

        if (ending is { } tag)
        {
            tags.Add(tag);
        }

        duration.Record(seconds, tags);
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
