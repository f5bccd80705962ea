using Instrumentation.Runtime.Tests.Support;

namespace Instrumentation.Runtime.Tests.Tasks;

/// <summary>With the pool switched off a pending value task behaves as the task-backed ones of async methods do.</summary>
[Collection(ProcessStateCollection.Name)]
public sealed class ValueTaskPoolingTests : IDisposable
{
    private readonly Subject _subject = Subject.Create(test: nameof(ValueTaskPoolingTests));
    private readonly SpanRecorder _spans;

    public ValueTaskPoolingTests()
    {
        Assert.True(ValueTaskPooling.Enabled);
        ValueTaskPooling.Enabled = false;
        _spans = _subject.Spans();
    }

    public void Dispose()
    {
        ValueTaskPooling.Enabled = true;
        _spans.Dispose();
    }

    [Fact]
    public async Task AwaitedTwice_GivesTheResultTwice()
    {
        var source = new TaskCompletionSource<int>();

        var task = _subject.CallValueTask(() => new ValueTask<int>(source.Task), static (ref call, result) => Assert.Equal(3, result));
        source.SetResult(3);

#pragma warning disable CA2012 // What this test is about.
        Assert.Equal(3, await task);
        Assert.Equal(3, await task);
#pragma warning restore CA2012
        Assert.Single(_spans.All);
    }

    [Fact]
    public async Task SeveralExceptions_AreKept()
    {
        Exception[] errors = [new InvalidOperationException(), new FormatException()];
        var source = new TaskCompletionSource<int>();

        var task = _subject.CallValueTask(() => new ValueTask((Task)source.Task)).AsTask();
        var ofResult = _subject.CallValueTask(() => new ValueTask<int>(source.Task)).AsTask();
        source.SetException(errors);

        Assert.Same(errors[0], await Record.ExceptionAsync(() => task));
        Assert.Same(errors[0], await Record.ExceptionAsync(() => ofResult));
        Assert.Equal(errors, task.Exception!.InnerExceptions);
        Assert.Equal(errors, ofResult.Exception!.InnerExceptions);
    }

    [Fact]
    public async Task FaultedWithCancellation_StaysFaulted()
    {
        var error = new OperationCanceledException();
        var source = new TaskCompletionSource();

        var task = _subject.CallValueTask(() => new ValueTask(source.Task)).AsTask();
        source.SetException(error);

        Assert.Same(error, await Record.ExceptionAsync(() => task));
        Assert.Equal(TaskStatus.Faulted, task.Status);
    }

    [Fact]
    public async Task Source_IsTakenOnce()
    {
        var source = new ManualSource<int>();

        var task = _subject.CallValueTask(source.NextOfResult);
        source.SetResult(3);

        Assert.Equal(3, await task);
        Assert.Equal(1, source.Taken);
        Assert.Single(_spans.All);
    }
}
