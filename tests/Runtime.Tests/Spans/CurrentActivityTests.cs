using System.Diagnostics;
using Instrumentation.Runtime.Tests.Support;

namespace Instrumentation.Runtime.Tests.Spans;

/// <summary>What <see cref="Activity.Current"/> is, for the callee, the caller and whoever completes a task.</summary>
public sealed class CurrentActivityTests
{
    [Fact]
    public void Sync_IsTheSpanInsideAndTheCallersAfter()
    {
        var subject = Subject.Create();
        using var spans = subject.Spans();
        using var caller = Ambient.Start();

        var inside = subject.Call(() => Activity.Current);

        Assert.Same(spans.Single, inside);
        Assert.Same(caller, Activity.Current);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Task_IsTheCallersAfterTheCallAndAfterTheAwait(bool isAsync)
    {
        var subject = Subject.Create();
        using var spans = subject.Spans();
        using var caller = Ambient.Start();
        var pending = new TaskCompletionSource();

        async Task<Activity?> Inner()
        {
            await pending.Task;
            return Activity.Current;
        }

        var task = isAsync ? subject.CallAsync(Inner) : subject.CallTask(Inner);
        Assert.Same(caller, Activity.Current);
        pending.SetResult();
        var inside = await task;

        Assert.Same(spans.Single, inside);
        Assert.Same(caller, Activity.Current);
    }

    [Fact]
    public async Task ValueTask_IsTheCallersAfterTheCallAndAfterTheAwait()
    {
        var subject = Subject.Create();
        using var spans = subject.Spans();
        using var caller = Ambient.Start();
        var pending = new TaskCompletionSource();

        var task = subject.CallValueTask(async ValueTask<Activity?> () =>
        {
            await pending.Task;
            return Activity.Current;
        });
        Assert.Same(caller, Activity.Current);
        pending.SetResult();
        var inside = await task;

        Assert.Same(spans.Single, inside);
        Assert.Same(caller, Activity.Current);
    }

    [Fact]
    public async Task CompletedTask_IsTheCallersAfterTheCall()
    {
        var subject = Subject.Create();
        using var spans = subject.Spans();
        using var caller = Ambient.Start();
        var error = new InvalidOperationException();

        var succeeded = subject.CallTask(() => Task.CompletedTask);
        Assert.Same(caller, Activity.Current);
        var failed = subject.CallTask(() => Task.FromException(error));
        Assert.Same(caller, Activity.Current);
        var failedAsync = subject.CallAsync(() => Task.FromException(error));
        Assert.Same(caller, Activity.Current);
        var failedValue = subject.CallValueTask(() => ValueTask.FromException(error)).AsTask();
        Assert.Same(caller, Activity.Current);

        Assert.True(succeeded.IsCompletedSuccessfully);
        Assert.Same(error, await Record.ExceptionAsync(() => failed));
        Assert.Same(error, await Record.ExceptionAsync(() => failedAsync));
        Assert.Same(error, await Record.ExceptionAsync(() => failedValue));
        Assert.Equal(4, spans.All.Count);
    }

    [Theory]
    [InlineData("Task")]
    [InlineData("Async")]
    [InlineData("ValueTask")]
    public void CompletingThread_KeepsItsOwn(string shape) => PlainThread.Run(() => CompleteFromElsewhere(shape, suppressFlow: false));

    /// <summary>Without flow, the end of the call runs in the context of whoever completes the task.</summary>
    [Theory]
    [InlineData("Task")]
    [InlineData("Async")]
    [InlineData("ValueTask")]
    public void CompletingThread_WithoutFlow_KeepsItsOwn(string shape) => PlainThread.Run(() => CompleteFromElsewhere(shape, suppressFlow: true));

    [Fact]
    public void LeakedChild_IsNotTheCallersNorThatOfTheMeasurement()
    {
        var subject = Subject.Create();
        using var spans = subject.Spans();
        using var measurements = subject.Measurements();
        using var caller = Ambient.Start();

        var leaked = subject.Call(() => Ambient.Start("leaked"));

        Assert.Same(caller, Activity.Current);
        Assert.Same(spans.Single, measurements.Duration.Current);
        Assert.Equal(spans.Single.SpanId, leaked.ParentSpanId);
    }

    /// <summary>Where nobody measures, it is the end of the span that brings the caller's back, unless the callee has ended it.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void LeakedChild_WithSpansAlone_IsNotTheCallers(bool endsTheSpan)
    {
        var subject = Subject.Create();
        using var spans = subject.Spans();
        using var caller = Ambient.Start();

        subject.Call(() =>
        {
            if (endsTheSpan)
            {
                Activity.Current!.Stop();
            }

            return Ambient.Start("leaked");
        });

        Assert.Same(caller, Activity.Current);
        Assert.Single(spans.All);
    }

    [Fact]
    public void StoppedCaller_Sync_StaysCurrent()
    {
        var subject = Subject.Create();
        using var spans = subject.Spans();

        Ambient.RunWithStopped(stopped =>
        {
            subject.Call(() => { });
            Assert.Same(stopped, Activity.Current);
        });

        Assert.Single(spans.All);
    }

    /// <summary>A stopped activity cannot be made current again, so the nearest one that runs takes its place.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void StoppedCaller_Async_GivesWayToItsRunningAncestor(bool hasAncestor)
    {
        var subject = Subject.Create();
        using var spans = subject.Spans();
        var ancestor = hasAncestor ? Ambient.Start("ancestor") : null;
        var pending = new TaskCompletionSource();

        PlainThread.Run(() => Ambient.RunWithStopped(stopped =>
        {
            var task = subject.CallAsync(() => pending.Task);
            Assert.Same(ancestor, Activity.Current);
            pending.SetResult();
            Assert.True(task.IsCompletedSuccessfully);
            Assert.Same(ancestor, Activity.Current);
            Assert.Equal(stopped.SpanId, spans.Single.ParentSpanId);
        }));
    }

    private static void CompleteFromElsewhere(string shape, bool suppressFlow)
    {
        var subject = Subject.Create();
        using var spans = subject.Spans();
        using var measurements = subject.Measurements();
        var pending = new TaskCompletionSource();
        Task Start() => shape switch
        {
            "Task" => subject.CallTask(() => pending.Task),
            "Async" => subject.CallAsync(() => pending.Task),
            _ => subject.CallValueTask(() => new ValueTask(pending.Task)).AsTask(),
        };

        Task task;
        using (suppressFlow ? ExecutionContext.SuppressFlow() : default)
        {
            task = Start();
        }

        using var completer = Ambient.Start("completer");
        pending.SetResult();

        Assert.Same(completer, Activity.Current);
        Assert.True(task.IsCompletedSuccessfully);
        Assert.Same(spans.Single, measurements.Duration.Current);
    }
}
