#if NET
namespace Instrumentation.Runtime;

/// <summary>
/// Waits for a task that any method may have made, ends the call, then completes its own task the same way, with every exception of a task such
/// as <see cref="Task.WhenAll(Task[])"/>'s. <see cref="TaskRelay"/> does it in fewer bytes, but can only carry the one exception that an
/// <see langword="async"/> method can end with.
/// </summary>
internal sealed class TaskForwarder : TaskCompletionSource
{
    private readonly Task _source;
    private readonly PendingCall _call;

    private TaskForwarder(Task source, PendingCall call)
    {
        _source = source;
        _call = call;
    }

    public static Task Run(Task source, ref OperationCall call)
    {
        var forwarder = new TaskForwarder(source, call.Pend());
        source.WhenCompleted(forwarder.Complete);
        return forwarder.Task;
    }

    private void Complete()
    {
        var call = new OperationCall(_call);
        call.EndLater(TaskOutcome.ErrorOf(_source));
        SetFromTask(_source);
    }
}

/// <summary>Forwards a task with a result.</summary>
/// <inheritdoc cref="TaskForwarder"/>
internal sealed class ResultTaskForwarder<TResult> : TaskCompletionSource<TResult>
{
    private readonly Task<TResult> _source;
    private readonly PendingCall _call;

    private ResultTaskForwarder(Task<TResult> source, PendingCall call)
    {
        _source = source;
        _call = call;
    }

    public static Task<TResult> Run(Task<TResult> source, ref OperationCall call, ResultObserver<TResult>? observer)
    {
        var forwarder = new ResultTaskForwarder<TResult>(source, call.Pend(observer));
        source.WhenCompleted(forwarder.Complete);
        return forwarder.Task;
    }

    private void Complete()
    {
        var call = new OperationCall(_call);
        var error = TaskOutcome.ErrorOf(_source);
        if (error is null)
        {
            call.ReadLater(_source.Result);
        }

        call.EndLater(error);
        SetFromTask(_source);
    }
}

/// <summary>How a forwarder waits.</summary>
file static class Completion
{
    public static void WhenCompleted(this Task task, Action continuation)
    {
        if (task.IsCompleted)
        {
            continuation();
        }
        else
        {
            // Not UnsafeOnCompleted: the call's own activity has to flow to the end of the call.
            task.ConfigureAwait(false).GetAwaiter().OnCompleted(continuation);
        }
    }
}
#endif
