using System.Runtime.CompilerServices;

namespace Instrumentation.Runtime;

/// <summary>
/// Waits for the task of an <see langword="async"/> method, ends the call, then completes a task of its own the same way. A state
/// machine written by hand: one allocation, which is the returned task, no rethrow and no stack frame of ours.
/// </summary>
internal struct TaskRelay : IAsyncStateMachine
{
    // Not the generic builder: the task's type would say that it has a result, which some frameworks read by reflection.
    private AsyncTaskMethodBuilder _builder;
    private Task _task;
    private PendingCall _call;

    // Else all of it would stand in every method that records.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Task Run(Task task, ref OperationCall call)
    {
        TaskRelay relay;
        relay._builder = AsyncTaskMethodBuilder.Create();
        relay._task = task;
        relay._call = call.Pend();
        relay._builder.Start(ref relay);
        return relay._builder.Task;
    }

    public void MoveNext()
    {
        if (!_task.IsCompleted)
        {
            var awaiter = _task.ConfigureAwait(false).GetAwaiter();
            _builder.AwaitUnsafeOnCompleted(ref awaiter, ref this);
            return;
        }

        var error = TaskOutcome.ErrorOf(_task);
        var call = new OperationCall(_call);
        call.EndLater(error);
        if (error is null)
        {
            _builder.SetResult();
        }
        else
        {
            _builder.SetException(error);
        }
    }

    public readonly void SetStateMachine(IAsyncStateMachine stateMachine) => _builder.SetStateMachine(stateMachine);
}

/// <inheritdoc cref="TaskRelay"/>
internal struct TaskRelay<TResult> : IAsyncStateMachine
{
    private AsyncTaskMethodBuilder<TResult> _builder;
    private Task<TResult> _task;
    private PendingCall _call;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Task<TResult> Run(Task<TResult> task, ref OperationCall call, ResultObserver<TResult>? observer)
    {
        TaskRelay<TResult> relay;
        relay._builder = AsyncTaskMethodBuilder<TResult>.Create();
        relay._task = task;
        relay._call = call.Pend(observer);
        relay._builder.Start(ref relay);
        return relay._builder.Task;
    }

    public void MoveNext()
    {
        if (!_task.IsCompleted)
        {
            var awaiter = _task.ConfigureAwait(false).GetAwaiter();
            _builder.AwaitUnsafeOnCompleted(ref awaiter, ref this);
            return;
        }

        var call = new OperationCall(_call);
        if (TaskOutcome.ErrorOf(_task) is { } error)
        {
            call.EndLater(error);
            _builder.SetException(error);
            return;
        }

        var result = _task.Result;
        call.ReadLater(result);
        call.EndLater();
        _builder.SetResult(result);
    }

    public readonly void SetStateMachine(IAsyncStateMachine stateMachine) => _builder.SetStateMachine(stateMachine);
}
