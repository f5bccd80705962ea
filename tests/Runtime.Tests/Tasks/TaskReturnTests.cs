using System.Diagnostics;
using Instrumentation.Runtime.Tests.Support;
using Microsoft.Extensions.Logging;

namespace Instrumentation.Runtime.Tests.Tasks;

/// <summary>
/// What a caller gets back from a method that returns a task: for every way in which the task ends, before or after the method
/// returned, what the method itself would have given.
/// </summary>
public sealed class TaskReturnTests
{
    public static TheoryData<TaskShape> Shapes => [.. Enum.GetValues<TaskShape>()];

    public static TheoryData<TaskShape, bool> ShapesBeforeAndAfter
    {
        get
        {
            var data = new TheoryData<TaskShape, bool>();
            foreach (var shape in Enum.GetValues<TaskShape>())
            {
                data.Add(shape, true);
                data.Add(shape, false);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(ShapesBeforeAndAfter))]
    public async Task Success_GivesTheSameResult(TaskShape shape, bool completedBefore)
    {
        var subject = Subject.Create();
        using var spans = subject.Spans();
        using var measurements = subject.Measurements();
        var result = new object();
        var source = new TaskCompletionSource<object>();
        if (completedBefore)
        {
            source.SetResult(result);
        }

        var task = shape.Call(subject, source.Task);
        Assert.Equal(completedBefore, task.IsCompleted);
        Assert.Equal(completedBefore ? 1 : 0, spans.All.Count);
        source.TrySetResult(result);

        Assert.Same(shape.HasResult ? result : null, await shape.ResultOf(task));
        Assert.Equal(TaskStatus.RanToCompletion, task.Status);
        Assert.Equal(ActivityStatusCode.Unset, spans.Single.Status);
        Assert.Equal("code.function.name=Shop.PaymentService.Pay", measurements.Duration.TagText);
    }

    [Theory]
    [MemberData(nameof(ShapesBeforeAndAfter))]
    public async Task Failure_GivesTheSameExceptionObject(TaskShape shape, bool completedBefore)
    {
        var subject = Subject.Create();
        using var spans = subject.Spans();
        using var measurements = subject.Measurements();
        var error = new InvalidOperationException();
        var source = new TaskCompletionSource<object>();
        if (completedBefore)
        {
            source.SetException(error);
        }

        var task = shape.Call(subject, source.Task);
        source.TrySetException(error);

        Assert.Same(error, await Assert.ThrowsAsync<InvalidOperationException>(() => task));
        Assert.Equal(TaskStatus.Faulted, task.Status);
        Assert.Same(error, Assert.Single(task.Exception!.InnerExceptions));
        Assert.Equal(ActivityStatusCode.Error, spans.Single.Status);
        Assert.Equal("code.function.name=Shop.PaymentService.Pay, error.type=System.InvalidOperationException", measurements.Duration.TagText);
    }

    [Theory]
    [MemberData(nameof(ShapesBeforeAndAfter))]
    public async Task Cancellation_GivesTheSameExceptionObjectAndToken(TaskShape shape, bool completedBefore)
    {
        var subject = Subject.Create();
        using var measurements = subject.Measurements();
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        var canceled = new OperationCanceledException("stopped", cancellation.Token);
        var release = new TaskCompletionSource();
        if (completedBefore)
        {
            release.SetResult();
        }

        async Task<object> Inner()
        {
            await release.Task;
            throw canceled;
        }

        var task = shape.Call(subject, Inner());
        release.TrySetResult();

        var thrown = await Assert.ThrowsAsync<OperationCanceledException>(() => task);
        Assert.Same(canceled, thrown);
        Assert.Equal(cancellation.Token, thrown.CancellationToken);
        Assert.Equal(TaskStatus.Canceled, task.Status);
        Assert.Null(task.Exception);
        Assert.Equal(
            "code.function.name=Shop.PaymentService.Pay, error.type=System.OperationCanceledException",
            measurements.Duration.TagText);
    }

    [Theory]
    [MemberData(nameof(ShapesBeforeAndAfter))]
    public async Task CancellationWithoutExceptionObject_KeepsTheToken(TaskShape shape, bool completedBefore)
    {
        var subject = Subject.Create();
        using var spans = subject.Spans();
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        var source = new TaskCompletionSource<object>();
        if (completedBefore)
        {
            source.SetCanceled(cancellation.Token);
        }

        var task = shape.Call(subject, source.Task);
        source.TrySetCanceled(cancellation.Token);

        var thrown = await Assert.ThrowsAsync<TaskCanceledException>(() => task);
        Assert.Equal(cancellation.Token, thrown.CancellationToken);
        Assert.Equal(TaskStatus.Canceled, task.Status);
        Assert.Equal("System.Threading.Tasks.TaskCanceledException", spans.Single.GetTagItem("error.type"));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void SynchronousThrow_IsThrownSynchronously(TaskShape shape)
    {
        var subject = Subject.Create();
        using var spans = subject.Spans();
        using var measurements = subject.Measurements();
        using var caller = Ambient.Start();
        var error = new ArgumentNullException("order");

        Assert.Same(error, Record.Exception(void () => shape.Call(subject, () => throw error)));

        Assert.Same(caller, Activity.Current);
        Assert.Equal("System.ArgumentNullException", spans.Single.GetTagItem("error.type"));
        Assert.Equal("code.function.name=Shop.PaymentService.Pay, error.type=System.ArgumentNullException", measurements.Duration.TagText);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task MeasurementAndRecord_OfTheEnd_BelongToTheSpan(TaskShape shape)
    {
        var logs = new LogRecorder();
        var subject = Subject.CreateLogged(logs);
        using var spans = subject.Spans();
        using var measurements = subject.Measurements();
        using var caller = Ambient.Start();
        var source = new TaskCompletionSource<object>(TaskCreationOptions.RunContinuationsAsynchronously);

        var task = shape.Call(subject, source.Task);
        Activity.Current = null;
        source.SetResult(new object());
        await task;

        Assert.Equal(caller.SpanId, spans.Single.ParentSpanId);
        Assert.Same(spans.Single, measurements.Duration.Current);
        Assert.Same(spans.Single, logs.Single.Current);
    }

    /// <summary>Logging scopes and the like flow to the end of the call, whoever completes the task.</summary>
    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task RecordOfTheEnd_HasTheCallersScopes(TaskShape shape)
    {
        var logs = new LogRecorder();
        var subject = Subject.CreateLogged(logs);
        var source = new TaskCompletionSource<object>();

        Task task;
        using (subject.Logger!.BeginScope("request 7"))
        {
            task = shape.Call(subject, source.Task);
        }

        using (subject.Logger.BeginScope("completer"))
        {
            source.SetResult(new object());
        }

        await task;
        Assert.Equal(["request 7"], logs.Single.Scopes);
    }

    [Fact]
    public void CompletedTask_IsHandedBackItself()
    {
        var subject = Subject.Create();
        using var spans = subject.Spans();
        var task = Task.FromResult("result");

        Assert.Same(task, subject.CallTask(() => task));
        Assert.Same(task, subject.CallAsync(() => task));
        Assert.Same(task, subject.CallTask(() => (Task)task));
        Assert.Same(task, subject.CallAsync(() => (Task)task));
        Assert.Equal(4, spans.All.Count);
    }

    [Fact]
    public void NullTask_IsHandedBack()
    {
        var subject = Subject.Create();
        using var spans = subject.Spans();
        using var caller = Ambient.Start();
        var observed = false;

        Assert.Null(subject.CallTask(() => null!));
        Assert.Null(subject.CallAsync(() => null!));
        Assert.Null(subject.CallTask<int>(() => null!, (ref _, _) => observed = true));
        Assert.Null(subject.CallAsync<int>(() => null!, (ref _, _) => observed = true));

        Assert.Equal(4, spans.All.Count);
        Assert.False(observed);
        Assert.Same(caller, Activity.Current);
    }

    /// <summary>Code that looks at the type of a task to find out whether it has a result must find what it knows.</summary>
    [Fact]
    public async Task PendingTaskWithoutResult_HasNoneOfOurs()
    {
        var subject = Subject.Create();
        using var spans = subject.Spans();
        var source = new TaskCompletionSource();

        var task = subject.CallAsync(() => source.Task);
        var forwarded = subject.CallTask(() => source.Task);
        source.SetResult();
        await Task.WhenAll(task, forwarded);

        Assert.Equal("VoidTaskResult", task.GetType().BaseType!.GetGenericArguments()[0].Name);
        Assert.Equal(typeof(Task), forwarded.GetType());
    }
}
