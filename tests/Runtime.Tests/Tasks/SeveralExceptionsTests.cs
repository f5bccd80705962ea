using System.Diagnostics;
using Instrumentation.Runtime.Tests.Support;

namespace Instrumentation.Runtime.Tests.Tasks;

/// <summary>A task of a method that is not <c>async</c> can end in ways in which an async method cannot.</summary>
public sealed class SeveralExceptionsTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WhenAll_KeepsEveryException(bool completedBefore)
    {
        var subject = Subject.Create();
        using var spans = subject.Spans();
        var (first, second) = (new TaskCompletionSource(), new TaskCompletionSource());
        var (firstError, secondError) = (new InvalidOperationException(), new FormatException());
        void Fail()
        {
            first.TrySetException(firstError);
            second.TrySetException(secondError);
        }

        if (completedBefore)
        {
            Fail();
        }

        var task = subject.CallTask(() => Task.WhenAll(first.Task, second.Task));
        Fail();

        Assert.Same(firstError, await Record.ExceptionAsync(() => task));
        Assert.Equal([firstError, secondError], task.Exception!.InnerExceptions);
        Assert.Equal("System.InvalidOperationException", spans.Single.GetTagItem("error.type"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WhenAll_OfResults_KeepsEveryException(bool completedBefore)
    {
        var subject = Subject.Create();
        var (first, second) = (new TaskCompletionSource<int>(), new TaskCompletionSource<int>());
        var (firstError, secondError) = (new InvalidOperationException(), new FormatException());
        void Fail()
        {
            first.TrySetException(firstError);
            second.TrySetException(secondError);
        }

        if (completedBefore)
        {
            Fail();
        }

        var task = subject.CallTask(() => Task.WhenAll(first.Task, second.Task));
        Fail();

        Assert.Same(firstError, await Record.ExceptionAsync(() => task));
        Assert.Equal([firstError, secondError], task.Exception!.InnerExceptions);
    }

    [Fact]
    public void ValueTask_ThatHasFailed_KeepsEveryException()
    {
        var subject = Subject.Create();
        Exception[] errors = [new InvalidOperationException(), new FormatException()];
        var failed = new TaskCompletionSource<int>();
        failed.SetException(errors);

        Assert.Equal(errors, subject.CallValueTask(() => new ValueTask<int>(failed.Task)).AsTask().Exception!.InnerExceptions);
        Assert.Equal(errors, subject.CallValueTask(() => new ValueTask((Task)failed.Task)).AsTask().Exception!.InnerExceptions);
    }

    /// <summary>A completion source can fail with a cancellation exception: the task is faulted, not canceled.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task FaultedWithCancellation_StaysFaulted(bool completedBefore)
    {
        var subject = Subject.Create();
        using var spans = subject.Spans();
        var error = new OperationCanceledException();
        var source = new TaskCompletionSource<int>();
        if (completedBefore)
        {
            source.SetException(error);
        }

        var task = subject.CallTask(() => (Task)source.Task);
        var ofResult = subject.CallTask(() => source.Task);
        source.TrySetException(error);

        Assert.Same(error, await Record.ExceptionAsync(() => task));
        Assert.Same(error, await Record.ExceptionAsync(() => ofResult));
        Assert.Equal(TaskStatus.Faulted, task.Status);
        Assert.Equal(TaskStatus.Faulted, ofResult.Status);
        Assert.All(spans.All, span => Assert.Equal(ActivityStatusCode.Error, span.Status));
    }

    [Fact]
    public void ValueTask_ThatHasFaultedWithCancellation_StaysFaulted()
    {
        var subject = Subject.Create();
        var error = new OperationCanceledException();

        var task = subject.CallValueTask(() => new ValueTask(Task.FromException(error)));
        var ofResult = subject.CallValueTask(() => new ValueTask<int>(Task.FromException<int>(error)));

        Assert.True(task.IsFaulted);
        Assert.True(ofResult.IsFaulted);
        Assert.Same(error, Record.Exception(() => task.GetAwaiter().GetResult()));
        Assert.Same(error, Record.Exception(() => ofResult.GetAwaiter().GetResult()));
    }

    [Fact]
    public async Task SharedTask_IsRecordedForEachCaller()
    {
        var subject = Subject.Create();
        using var spans = subject.Spans();
        var shared = new TaskCompletionSource<int>();

        var tasks = Enumerable.Range(0, 5).Select(_ => subject.CallTask(() => shared.Task)).ToArray();
        shared.SetResult(3);

        Assert.All(await Task.WhenAll(tasks), result => Assert.Equal(3, result));
        Assert.Equal(5, spans.All.Count);
    }
}
