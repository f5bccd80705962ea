#if NET
namespace Instrumentation.Runtime;

/// <summary>
/// Waits for a task that any method may have made, ends the call, then completes a task of its own the same way, with every
/// exception of a task such as <see cref="Task.WhenAll(Task[])"/>'s. <see cref="TaskRelay"/> does it in fewer
/// bytes, but can only carry the one exception that an <see langword="async"/> method can end with.
/// </summary>
internal abstract class TaskForwarder<TTask>(TTask task, in OperationCall call)
    where TTask : Task
{
    /// <summary>The call; ended by <see cref="Complete"/>.</summary>
    protected OperationCall Call = call;

    /// <summary>The task that the method returned.</summary>
    protected TTask Source { get; } = task;

    public void Start()
    {
        if (Source.IsCompleted)
        {
            Complete();
        }
        else
        {
            // Not UnsafeOnCompleted: the call's own activity has to flow to the end of the call.
            ((Task)Source).ConfigureAwait(false).GetAwaiter().OnCompleted(Complete);
        }
    }

    protected abstract void Complete();
}

/// <summary>Forwards a task without a result.</summary>
internal sealed class TaskForwarder(Task task, in OperationCall call) : TaskForwarder<Task>(task, call)
{
    private readonly TaskCompletionSource _completion = new();

    public static Task Run(Task task, in OperationCall call)
    {
        var forwarder = new TaskForwarder(task, call);
        forwarder.Start();
        return forwarder._completion.Task;
    }

    protected override void Complete()
    {
        Call.EndLater(TaskOutcome.ErrorOf(Source));
        _completion.SetFromTask(Source);
    }
}

/// <summary>Forwards a task with a result.</summary>
internal sealed class ResultTaskForwarder<TResult>(Task<TResult> task, in OperationCall call, ResultObserver<TResult>? observer)
    : TaskForwarder<Task<TResult>>(task, call)
{
    private readonly TaskCompletionSource<TResult> _completion = new();

    public static Task<TResult> Run(Task<TResult> task, in OperationCall call, ResultObserver<TResult>? observer)
    {
        var forwarder = new ResultTaskForwarder<TResult>(task, call, observer);
        forwarder.Start();
        return forwarder._completion.Task;
    }

    protected override void Complete()
    {
        var error = TaskOutcome.ErrorOf(Source);
        if (error is null)
        {
            Call.Read(Source.Result, observer);
        }

        Call.EndLater(error);
        _completion.SetFromTask(Source);
    }
}
#endif
