using Instrumentation.Runtime.Tests.Support;

namespace Instrumentation.Runtime.Tests.Tasks;

/// <summary>A call is recorded before anything that waits for its task goes on.</summary>
public sealed class OrderingTests
{
    public static TheoryData<TaskShape> Shapes => [.. Enum.GetValues<TaskShape>()];

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task SynchronousContinuation_SeesTheMeasurement(TaskShape shape)
    {
        var subject = Subject.Create();
        using var spans = subject.Spans();
        using var measurements = subject.Measurements();
        var source = new TaskCompletionSource<object>();

        var seen = shape.Call(subject, source.Task).ContinueWith(
            _ => (spans.All.Count, measurements.Durations.Count), TaskContinuationOptions.ExecuteSynchronously);
        source.SetResult(new object());

        Assert.Equal((1, 1), await seen);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Await_SeesTheMeasurement(TaskShape shape)
    {
        var subject = Subject.Create();
        using var spans = subject.Spans();
        using var measurements = subject.Measurements();

        for (var i = 1; i <= 200; i++)
        {
            await shape.Call(subject, async () =>
            {
                await Task.Yield();
                return new object();
            });

            Assert.Equal(i, spans.All.Count);
            Assert.Equal(i, measurements.Durations.Count);
        }
    }

    /// <summary>The callee comes back on the caller's context, where a continuation of its task would run the caller at once.</summary>
    [Theory]
    [MemberData(nameof(Shapes))]
    public void AwaitInAUserInterfaceContext_SeesTheMeasurementAndStaysThere(TaskShape shape)
    {
        var subject = Subject.Create();
        using var spans = subject.Spans();
        using var measurements = subject.Measurements();
        using var context = new PumpingContext();
        var seen = (Spans: 0, Durations: 0);
        SynchronizationContext? after = null;

        context.Run(async () =>
        {
            await shape.Call(subject, async () =>
            {
                await Task.Yield();
                return new object();
            });
            seen = (spans.All.Count, measurements.Durations.Count);
            after = SynchronizationContext.Current;
        });

        Assert.Equal((1, 1), seen);
        Assert.Same(context, after);
    }

    /// <summary>The end of the call must not need the caller's thread, which may be blocked waiting for the task.</summary>
    [Theory]
    [MemberData(nameof(Shapes))]
    public void UserInterfaceContext_IsNotUsedForTheEndOfTheCall(TaskShape shape)
    {
        var subject = Subject.Create();
        using var spans = subject.Spans();
        using var measurements = subject.Measurements();
        using var context = new PumpingContext();
        var ended = false;

        context.Run(() =>
        {
            var source = new TaskCompletionSource<object>();
            var task = shape.Call(subject, source.Task);
            PlainThread.Run(() => source.SetResult(new object()));
            ended = task.IsCompletedSuccessfully;
            return Task.CompletedTask;
        });

        Assert.True(ended);
        Assert.Single(measurements.Durations);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task OwnTaskScheduler_IsNotUsedForTheEndOfTheCall(TaskShape shape)
    {
        var subject = Subject.Create();
        using var measurements = subject.Measurements();
        var scheduler = new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler;

        var ended = await Task.Factory.StartNew(
            () =>
            {
                var source = new TaskCompletionSource<object>();
                var task = shape.Call(subject, source.Task);
                PlainThread.Run(() => source.SetResult(new object()));
                return task.IsCompletedSuccessfully;
            },
            CancellationToken.None,
            TaskCreationOptions.None,
            scheduler);

        Assert.True(ended);
        Assert.Single(measurements.Durations);
    }
}
