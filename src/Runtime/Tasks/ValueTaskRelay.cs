using System.Runtime.CompilerServices;

namespace Instrumentation.Runtime;

/// <summary>
/// Like <see cref="TaskRelay{TResult}"/>, for a <see cref="ValueTask{TResult}"/>: its box comes from the framework's pool and costs no
/// allocation. Where the framework has no pool, or the pool is switched off, the relay is a task.
/// </summary>
internal struct ValueTaskRelay<TResult>
#if NET
    : IAsyncStateMachine
#endif
{
    public static ValueTask<TResult> Run(ValueTask<TResult> task, in OperationCall call, ResultObserver<TResult>? observer)
    {
#if NET
        if (ValueTaskPooling.Enabled)
        {
            var relay = new ValueTaskRelay<TResult>
            {
                _builder = PoolingAsyncValueTaskMethodBuilder<TResult>.Create(),
                _task = task,
                _call = call,
                _observer = observer,
            };
            relay._builder.Start(ref relay);
            return relay._builder.Task;
        }
#endif
        return new ValueTask<TResult>(TaskRelay<TResult>.Run(task.AsTask(), call, observer));
    }

#if NET
    private PoolingAsyncValueTaskMethodBuilder<TResult> _builder;
    private ValueTask<TResult> _task;
    private OperationCall _call;
    private ResultObserver<TResult>? _observer;

    public void MoveNext()
    {
        if (!_task.IsCompleted)
        {
            var awaiter = _task.ConfigureAwait(false).GetAwaiter();
            _builder.AwaitUnsafeOnCompleted(ref awaiter, ref this);
            return;
        }

        if (!_task.IsCompletedSuccessfully)
        {
            var error = TaskOutcome.ErrorOf(_task.AsTask())!;
            _call.End(error);
            _builder.SetException(error);
            return;
        }

        var result = _task.Result;
        _observer?.Invoke(ref _call, result);
        _call.End();
        _builder.SetResult(result);
    }

    public void SetStateMachine(IAsyncStateMachine stateMachine) => _builder.SetStateMachine(stateMachine);
#endif
}

/// <summary>The relay of a <see cref="ValueTask"/> without a result.</summary>
internal struct ValueTaskRelay
#if NET
    : IAsyncStateMachine
#endif
{
    public static ValueTask Run(ValueTask task, in OperationCall call)
    {
#if NET
        if (ValueTaskPooling.Enabled)
        {
            var relay = new ValueTaskRelay { _builder = PoolingAsyncValueTaskMethodBuilder.Create(), _task = task, _call = call };
            relay._builder.Start(ref relay);
            return relay._builder.Task;
        }
#endif
        return new ValueTask(TaskRelay<NoResult>.Run(task.AsTask(), call, observer: null));
    }

#if NET
    private PoolingAsyncValueTaskMethodBuilder _builder;
    private ValueTask _task;
    private OperationCall _call;

    public void MoveNext()
    {
        if (!_task.IsCompleted)
        {
            var awaiter = _task.ConfigureAwait(false).GetAwaiter();
            _builder.AwaitUnsafeOnCompleted(ref awaiter, ref this);
            return;
        }

        if (!_task.IsCompletedSuccessfully)
        {
            var error = TaskOutcome.ErrorOf(_task.AsTask())!;
            _call.End(error);
            _builder.SetException(error);
            return;
        }

        _task.GetAwaiter().GetResult();
        _call.End();
        _builder.SetResult();
    }

    public void SetStateMachine(IAsyncStateMachine stateMachine) => _builder.SetStateMachine(stateMachine);
#endif
}
