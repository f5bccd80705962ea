using System.Diagnostics;
using Instrumentation.Runtime.Tests.Support;

namespace Instrumentation.Runtime.Tests.Tasks;

/// <summary>Value tasks over a source of their own: its result is taken exactly once, by whoever awaits.</summary>
public sealed class ValueTaskSourceTests
{
    private readonly ManualSource<int> _source = new();

    [Fact]
    public async Task Completed_IsHandedOnUntaken()
    {
        var subject = Subject.Create();
        using var spans = subject.Spans();

        var task = subject.CallValueTask(() =>
        {
            var next = _source.NextOfResult();
            _source.SetResult(3);
            return next;
        });
        Assert.Equal(0, _source.Taken);
        Assert.Single(spans.All);

        Assert.Equal(3, await task);
        Assert.Equal(1, _source.Taken);
    }

    [Fact]
    public async Task Completed_WithoutResult_IsHandedOnUntaken()
    {
        var subject = Subject.Create();
        using var spans = subject.Spans();

        var task = subject.CallValueTask(() =>
        {
            var next = _source.Next();
            _source.SetResult(0);
            return next;
        });
        Assert.Equal(0, _source.Taken);
        Assert.Single(spans.All);

        await task;
        Assert.Equal(1, _source.Taken);
    }

    [Fact]
    public async Task Completed_WithObserver_IsTakenOnce()
    {
        var subject = Subject.Create(definition => definition.Tags = [new("result", Signals.Traces)]);
        using var spans = subject.Spans();

        var task = subject.CallValueTask(
            () =>
            {
                var next = _source.NextOfResult();
                _source.SetResult(3);
                return next;
            },
            static (ref call, result) => call.Tag(0, result));

        Assert.Equal(3, await task);
        Assert.Equal(1, _source.Taken);
        Assert.Equal(3, spans.Single.GetTagItem("result"));
    }

    [Fact]
    public async Task Pending_IsTakenOnceAndGivesTheResult()
    {
        var subject = Subject.Create();
        using var spans = subject.Spans();

        var task = subject.CallValueTask(_source.NextOfResult);
        Assert.False(task.IsCompleted);
        _source.SetResult(3);

        Assert.Equal(3, await task);
        Assert.Equal(1, _source.Taken);
        Assert.Equal(ActivityStatusCode.Unset, spans.Single.Status);
    }

    [Fact]
    public async Task Pending_WithoutResult_IsTakenOnce()
    {
        var subject = Subject.Create();
        using var spans = subject.Spans();

        var task = subject.CallValueTask(_source.Next);
        Assert.False(task.IsCompleted);
        _source.SetResult(0);
        await task;

        Assert.Equal(1, _source.Taken);
        Assert.Single(spans.All);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Failure_GivesTheSameExceptionObject(bool completedBefore)
    {
        var subject = Subject.Create();
        using var spans = subject.Spans();
        var error = new InvalidOperationException();

        var task = Call(subject, error, completedBefore);
        Assert.Same(error, await Record.ExceptionAsync(async () => await task));
        var ofResult = CallOfResult(subject, error, completedBefore);
        Assert.Same(error, await Record.ExceptionAsync(async () => await ofResult));

        Assert.Equal(2, _source.Taken);
        Assert.Equal(2, spans.All.Count);
        Assert.All(spans.All, span => Assert.Equal(ActivityStatusCode.Error, span.Status));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cancellation_GivesTheSameExceptionObject(bool completedBefore)
    {
        var subject = Subject.Create();
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        subject.Token = cancellation.Token;
        using var spans = subject.Spans();
        var canceled = new OperationCanceledException(cancellation.Token);

        var task = Call(subject, canceled, completedBefore);
        Assert.True(task.IsCanceled);
        Assert.Same(canceled, await Record.ExceptionAsync(async () => await task));
        var ofResult = CallOfResult(subject, canceled, completedBefore);
        Assert.True(ofResult.IsCanceled);
        Assert.Same(canceled, await Record.ExceptionAsync(async () => await ofResult));

        Assert.Equal(2, _source.Taken);
        Assert.All(spans.All, span => Assert.Equal(true, span.GetTagItem("operation.canceled")));
    }

    private ValueTask Call(Subject subject, Exception error, bool completedBefore)
    {
        var task = subject.CallValueTask(() => Complete(_source.Next(), error, completedBefore));
        Complete(task, error, !completedBefore);
        return task;
    }

    private ValueTask<int> CallOfResult(Subject subject, Exception error, bool completedBefore)
    {
        var task = subject.CallValueTask(() => Complete(_source.NextOfResult(), error, completedBefore));
        Complete(task, error, !completedBefore);
        return task;
    }

    private TTask Complete<TTask>(TTask task, Exception error, bool now)
    {
        if (now)
        {
            _source.SetException(error);
        }

        return task;
    }
}
