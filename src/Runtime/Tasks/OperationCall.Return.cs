namespace Instrumentation.Runtime;

/// <content>The end of a call that returns a task: at once if the task has succeeded, else when it completes.</content>
public partial struct OperationCall
{
    /// <summary>Ends the call with its task.</summary>
    /// <param name="task">What the method returned; <see langword="null"/> ends the call.</param>
    /// <returns>The same task if it has succeeded, else one that completes the same way, after the call was recorded.</returns>
    public Task Return(Task task)
    {
        if (EndsNow(task))
        {
            End();
            return task;
        }

        var forwarded = Forward(task);
        Leave();
        return forwarded;
    }

    /// <inheritdoc cref="Return(Task)"/>
    /// <param name="task">What the method returned; <see langword="null"/> ends the call.</param>
    /// <param name="observer">Reads tags and failure from the result.</param>
    public Task<TResult> Return<TResult>(Task<TResult> task, ResultObserver<TResult>? observer = null)
    {
        if (EndsNow(task))
        {
            ReadAndEnd(task, observer);
            return task;
        }

        var forwarded = Forward(task, observer);
        Leave();
        return forwarded;
    }

    /// <summary>Ends the call of a method that is known to be <see langword="async"/>, whose task has one exception at most.</summary>
    /// <inheritdoc cref="Return(Task)"/>
    public Task ReturnAsync(Task task)
    {
        if (EndsNow(task))
        {
            End();
            return task;
        }

        var relay = TaskRelay.Run(task, ref this);
        Leave();
        return relay;
    }

    /// <summary>Ends the call of a method that is known to be <see langword="async"/>, whose task has one exception at most.</summary>
    /// <inheritdoc cref="Return{TResult}(Task{TResult}, ResultObserver{TResult})"/>
    public Task<TResult> ReturnAsync<TResult>(Task<TResult> task, ResultObserver<TResult>? observer = null)
    {
        if (EndsNow(task))
        {
            ReadAndEnd(task, observer);
            return task;
        }

        var relay = TaskRelay<TResult>.Run(task, ref this, observer);
        Leave();
        return relay;
    }

    /// <summary>Ends the call with its task.</summary>
    /// <param name="task">What the method returned; not awaited or read unless it is pending or has failed.</param>
    public ValueTask Return(ValueTask task)
    {
        if (task.IsCompletedSuccessfully)
        {
            End();
            return task;
        }

        ValueTask relay;
#if NET
        if (!task.IsCompleted && ValueTaskPooling.Enabled)
        {
            relay = ValueTaskRelay.Run(task, ref this);
        }
        else
#endif
        {
            relay = new ValueTask(Forward(task.AsTask()));
        }

        Leave();
        return relay;
    }

    /// <inheritdoc cref="Return(ValueTask)"/>
    /// <param name="task">What the method returned; not awaited or read unless it is pending, has failed, or is observed.</param>
    /// <param name="observer">Reads tags and failure from the result.</param>
    public ValueTask<TResult> Return<TResult>(ValueTask<TResult> task, ResultObserver<TResult>? observer = null)
    {
        if (task.IsCompletedSuccessfully)
        {
            if (observer is not null)
            {
                // A value task may be read once only, so what is handed on is its result.
                var result = task.Result;
                task = new ValueTask<TResult>(result);
                Read(result, observer);
            }

            End();
            return task;
        }

        ValueTask<TResult> relay;
#if NET
        if (!task.IsCompleted && ValueTaskPooling.Enabled)
        {
            relay = ValueTaskRelay<TResult>.Run(task, ref this, observer);
        }
        else
#endif
        {
            relay = new ValueTask<TResult>(Forward(task.AsTask(), observer));
        }

        Leave();
        return relay;
    }

    // Where the framework cannot complete one task as another, the relay gives whoever awaits it the same exception object, and
    // loses all but the first of several.
#if NET
    private Task Forward(Task task) => TaskForwarder.Run(task, ref this);

    private Task<TResult> Forward<TResult>(Task<TResult> task, ResultObserver<TResult>? observer) =>
        ResultTaskForwarder<TResult>.Run(task, ref this, observer);
#else
    private Task Forward(Task task) => TaskRelay.Run(task, ref this);

    private Task<TResult> Forward<TResult>(Task<TResult> task, ResultObserver<TResult>? observer) =>
        TaskRelay<TResult>.Run(task, ref this, observer);
#endif

    // A null task is what a mocked method returns.
    private static bool EndsNow(Task? task) => task is null || task.Status is TaskStatus.RanToCompletion;

    private void ReadAndEnd<TResult>(Task<TResult>? task, ResultObserver<TResult>? observer)
    {
        if (task is not null)
        {
            Read(task.Result, observer);
        }

        End();
    }

    internal void Read<TResult>(TResult result, ResultObserver<TResult>? observer)
    {
        try
        {
            observer?.Invoke(ref this, result);
        }
        catch (Exception exception)
        {
            TelemetryFailed(exception);
        }
    }

    /// <summary>
    /// Gives the caller its activity back while the call goes on. The relay has been started before, so that it is the call's own
    /// activity that flows to the end of the call: measurements and records made there belong to the span.
    /// </summary>
    private readonly void Leave()
    {
        if (_activity is not null)
        {
            _operation.MakeCurrent(Caller);
        }
    }
}
