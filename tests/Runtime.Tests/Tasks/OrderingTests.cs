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

    /// <summary>Waiting for the task on the only thread of a context must not need that thread.</summary>
    [Theory]
    [MemberData(nameof(Shapes))]
    public void BlockingWaitInAUserInterfaceContext_EndsAfterTheMeasurement(TaskShape shape)
    {
        var subject = Subject.Create();
        using var measurements = subject.Measurements();
        using var context = new PumpingContext();
        var seen = 0;

        context.Run(() =>
        {
            shape.Call(subject, Task.Run(() => new object())).GetAwaiter().GetResult();
            seen = measurements.Durations.Count;
            return Task.CompletedTask;
        });

        Assert.Equal(1, seen);
    }

    [Fact]
    public async Task OwnTaskScheduler_IsNotUsedForTheEndOfTheCall()
    {
        var subject = Subject.Create();
        using var measurements = subject.Measurements();
        var source = new TaskCompletionSource<object>();
        var scheduler = new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler;

        // Blocks the scheduler's only thread until the call has ended.
        var seen = await Task.Factory.StartNew(
            () =>
            {
                var task = TaskShape.AsyncOfResult.Call(subject, source.Task);
                source.SetResult(new object());
                task.GetAwaiter().GetResult();
                return measurements.Durations.Count;
            },
            CancellationToken.None,
            TaskCreationOptions.None,
            scheduler);

        Assert.Equal(1, seen);
    }
}
