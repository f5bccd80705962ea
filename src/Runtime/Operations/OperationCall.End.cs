using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Instrumentation.Runtime;

/// <content>The end of a call: measurement, record and span, in this order, so that the first two belong to the span.</content>
public partial struct OperationCall
{
    /// <summary>Writes the record that a call starts, if the operation has one. After the tags, so that it carries them.</summary>
    public readonly void LogStart()
    {
        try
        {
            if (_values?.Logger is { } logger)
            {
                _operation.Log!.WriteStart(logger, _values);
            }
        }
        catch (Exception exception)
        {
            TelemetryFailed(exception);
        }
    }

    /// <summary>Ends the call.</summary>
    /// <param name="error">What it threw, or <see langword="null"/> if it returned.</param>
    public void End(Exception? error = null)
    {
        try
        {
            var outcome = OutcomeOf(error);
            var errorType = outcome switch
            {
                CallOutcome.Failed => error!.GetType().FullName,
                CallOutcome.FailedResult => _operation.ResultErrorType,
                _ => null,
            };
            var seconds = _started == 0 ? 0 : (Stopwatch.GetTimestamp() - _started) / (double)Stopwatch.Frequency;
            Measure(seconds, outcome, errorType);
            var logged = Record(seconds, outcome, errorType, error);
            EndSpan(outcome, errorType);
            if (!logged)
            {
                _values?.Return();
            }
        }
        catch (Exception exception)
        {
            TelemetryFailed(exception);
        }
        finally
        {
            // Stopping the span has done this, unless a listener threw or the span was the root of its own trace.
            if (_activity is not null)
            {
                AmbientActivity.Restore(_caller);
            }
        }
    }

    private readonly CallOutcome OutcomeOf(Exception? error) =>
        error is null
            ? _resultFailed ? CallOutcome.FailedResult : CallOutcome.Completed
            : error is OperationCanceledException && IsCancellationRequested() ? CallOutcome.Canceled : CallOutcome.Failed;

    private readonly bool IsCancellationRequested() =>
        _cancellationToken.IsCancellationRequested
        || (_values?.MoreTokens is { } tokens && Array.Exists(tokens, static token => token.IsCancellationRequested));

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

    private readonly void EndSpan(CallOutcome outcome, string? errorType)
    {
        if (_activity is not { } activity)
        {
            return;
        }

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
}
