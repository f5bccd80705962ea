#if NET
using System.Runtime.CompilerServices;

namespace Instrumentation.Runtime;

/// <summary>
/// Like <see cref="TaskRelay"/>, for a pending <see cref="ValueTask"/>: its box comes from the framework's pool and costs no
/// allocation.
/// </summary>
internal struct ValueTaskRelay : IAsyncStateMachine
{
    private PoolingAsyncValueTaskMethodBuilder _builder;
    private ValueTask _task;
    private PendingCall _call;

    // Else all of it would stand in every method that records.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ValueTask Run(ValueTask task, ref OperationCall call)
    {
        ValueTaskRelay relay;
        relay._builder = PoolingAsyncValueTaskMethodBuilder.Create();
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

        var call = new OperationCall(_call);
        if (!_task.IsCompletedSuccessfully)
        {
            var error = TaskOutcome.ErrorOf(_task.AsTask())!;
            call.EndLater(error);
            _builder.SetException(error);
            return;
        }

        // Gives a source its object back.
        _task.GetAwaiter().GetResult();
        call.EndLater();
        _builder.SetResult();
    }

    public void SetStateMachine(IAsyncStateMachine stateMachine) => _builder.SetStateMachine(stateMachine);
}

/// <inheritdoc cref="ValueTaskRelay"/>
internal struct ValueTaskRelay<TResult> : IAsyncStateMachine
{
    private PoolingAsyncValueTaskMethodBuilder<TResult> _builder;
    private ValueTask<TResult> _task;
    private PendingCall _call;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ValueTask<TResult> Run(ValueTask<TResult> task, ref OperationCall call, ResultObserver<TResult>? observer)
    {
        ValueTaskRelay<TResult> relay;
        relay._builder = PoolingAsyncValueTaskMethodBuilder<TResult>.Create();
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
        if (!_task.IsCompletedSuccessfully)
        {
            var error = TaskOutcome.ErrorOf(_task.AsTask())!;
            call.EndLater(error);
            _builder.SetException(error);
            return;
        }

        var result = _task.Result;
        call.ReadLater(result);
        call.EndLater();
        _builder.SetResult(result);
    }

    public void SetStateMachine(IAsyncStateMachine stateMachine) => _builder.SetStateMachine(stateMachine);
}
#endif
