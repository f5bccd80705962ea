using System.Diagnostics;

namespace Instrumentation.Runtime;

/// <content>A call whose task completes after the method has returned.</content>
public partial struct OperationCall
{
    /// <summary>The call, to be ended.</summary>
    internal OperationCall(PendingCall pending)
    {
        _operation = pending.Operation;
        _started = pending.Started;
        _state = pending.State;
        if (pending.Context is CallValues values)
        {
            _activity = values.Activity;
            _logger = values.Logger;
            _slots.TakeFrom(values, _operation);
        }
        else
        {
            _activity = (Activity?)pending.Context;
        }
    }

    /// <summary>What is left of the call until its task completes.</summary>
    /// <param name="observer">Reads tags and failure from the task's result, for <see cref="ReadLater"/>.</param>
    internal PendingCall Pend(Delegate? observer = null)
    {
        Returned();
        if (_cancellationToken.CanBeCanceled)
        {
            More.AddToken(_cancellationToken);
        }

        if (_logger is not null)
        {
            More.Logger = _logger;
        }

        if (observer is not null)
        {
            More.Observer = observer;
        }

        if (_slots.More is not null || ((_state.Wanted & (Signals.Metrics | Signals.Logs)) != 0 && _operation.Tags.Length > 0))
        {
            _slots.MoveTo(More, _operation);
            More.Activity = _activity;
        }

        return new PendingCall(_operation, (object?)_slots.More ?? _activity, _started, _state);
    }

    /// <summary>Lets the observer read the result.</summary>
    internal void ReadLater<TResult>(TResult result) => Read(result, (ResultObserver<TResult>?)_slots.More?.Observer);

    /// <summary>Ends a call whose task completes after the method has returned.</summary>
    /// <inheritdoc cref="End"/>
    internal void EndLater(Exception? error = null)
    {
        if (_activity is null)
        {
            Finish(error);
            return;
        }

        // Where the flow of the execution context is suppressed, this is the context of whoever completes the task.
        var current = Activity.Current;
        var isOwn = ReferenceEquals(current, _activity);
        if (!Finish(error) || !isOwn)
        {
            _operation.MakeCurrent(isOwn ? Caller : current);
        }
    }
}
