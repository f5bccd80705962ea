using Instrumentation.Runtime.Tests.Support;

namespace Instrumentation.Runtime.Tests.Tasks;

/// <summary>A failed task that nobody looks at is reported to <see cref="TaskScheduler.UnobservedTaskException"/>, as without us.</summary>
[Collection(ProcessStateCollection.Name)]
public sealed class UnobservedExceptionTests
{
    // Value tasks that are pending are not listed: a pooled one that is dropped is reported by nobody.
    public static TheoryData<TaskShape, bool> Cases => new()
    {
        { TaskShape.Task, true },
        { TaskShape.Task, false },
        { TaskShape.TaskOfResult, true },
        { TaskShape.TaskOfResult, false },
        { TaskShape.Async, true },
        { TaskShape.Async, false },
        { TaskShape.AsyncOfResult, true },
        { TaskShape.AsyncOfResult, false },
        { TaskShape.ValueTask, true },
        { TaskShape.ValueTaskOfResult, true },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Dropped_IsReportedOnceAsInTheBareProgram(TaskShape shape, bool completedBefore)
    {
        var subject = Subject.Create();
        using var spans = subject.Spans();

        Assert.Equal(1, Reports(error => DropBare(error, completedBefore)));
        Assert.Equal(1, Reports(error => Drop(subject, shape, error, completedBefore)));
        Assert.Single(spans.All);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Awaited_IsNotReported(TaskShape shape, bool completedBefore)
    {
        var subject = Subject.Create();

        Assert.Equal(0, Reports(error => Catch(subject, shape, error, completedBefore)));
    }

    private static int Reports(Action<Exception> run)
    {
        var error = new InvalidOperationException();
        var reports = 0;
        EventHandler<UnobservedTaskExceptionEventArgs> handler = (_, args) =>
        {
            if (args.Exception.InnerExceptions.Contains(error))
            {
                Interlocked.Increment(ref reports);
            }
        };
        TaskScheduler.UnobservedTaskException += handler;
        try
        {
            run(error);
            for (var i = 0; i < 3; i++)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= handler;
        }

        return reports;
    }

    // The threads have ended before the collection: no stack slot or register keeps the task alive.
    private static void DropBare(Exception error, bool completedBefore) =>
        PlainThread.Run(() => Fail(error, completedBefore, static task => task));

    private static void Drop(Subject subject, TaskShape shape, Exception error, bool completedBefore) =>
        PlainThread.Run(() => Fail(error, completedBefore, task => shape.Call(subject, task)));

    private static void Catch(Subject subject, TaskShape shape, Exception error, bool completedBefore) =>
        PlainThread.Run(() => Assert.Same(
            error, Record.Exception(() => Fail(error, completedBefore, task => shape.Call(subject, task)).GetAwaiter().GetResult())));

    private static Task Fail(Exception error, bool completedBefore, Func<Task<object>, Task> call)
    {
        var source = new TaskCompletionSource<object>();
        if (completedBefore)
        {
            source.SetException(error);
        }

        var task = call(source.Task);
        source.TrySetException(error);
        return task;
    }
}
