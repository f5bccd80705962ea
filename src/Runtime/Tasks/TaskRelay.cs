using System.Runtime.CompilerServices;

namespace Instrumentation.Runtime;

/// <summary>
/// Waits for the task of an <see langword="async"/> method, ends the call, then completes a task of its own the same way. A state
/// machine written by hand: one allocation, which is the returned task, no rethrow and no stack frame of ours.
/// </summary>
/// <typeparam name="TResult">The result's type, or <see cref="NoResult"/>.</typeparam>
internal struct TaskRelay<TResult> : IAsyncStateMachine
{
    private AsyncTaskMethodBuilder<TResult> _builder;
    private Task _task;
    private OperationCall _call;
    private ResultObserver<TResult>? _observer;

    public static Task<TResult> Run(Task task, in OperationCall call, ResultObserver<TResult>? observer)
    {
        var relay = new TaskRelay<TResult>
        {
            _builder = AsyncTaskMethodBuilder<TResult>.Create(),
            _task = task,
            _call = call,
            _observer = observer,
        };
        relay._builder.Start(ref relay);
        return relay._builder.Task;
    }

    public void MoveNext()
    {
        var task = _task;
        if (!task.IsCompleted)
        {
            var awaiter = task.ConfigureAwait(false).GetAwaiter();
            _builder.AwaitUnsafeOnCompleted(ref awaiter, ref this);
            return;
        }

        if (TaskOutcome.ErrorOf(task) is { } error)
        {
            _call.End(error);
            _builder.SetException(error);
            return;
        }

        var result = typeof(TResult) == typeof(NoResult) ? default! : ((Task<TResult>)task).Result;
        _observer?.Invoke(ref _call, result);
        _call.End();
        _builder.SetResult(result);
    }

    public readonly void SetStateMachine(IAsyncStateMachine stateMachine) => _builder.SetStateMachine(stateMachine);
}
