using System.Diagnostics;
using System.Runtime.CompilerServices;
using Instrumentation.Runtime.Tests.Support;

namespace Instrumentation.Runtime.Tests.Outcomes;

/// <summary>However many operations an exception crosses, it is recorded once in a trace.</summary>
public sealed class ExceptionOnceTests
{
    [Fact]
    public void Span_HasTheExceptionAsEvent()
    {
        var subject = Subject.Create();
        using var spans = subject.Spans();
        var error = new InvalidOperationException("declined");

        Assert.Throws<InvalidOperationException>(() => subject.Call(() => throw error));

        var recorded = Assert.Single(spans.Single.Events);
        Assert.Equal("exception", recorded.Name);
        var tags = recorded.Tags.ToDictionary();
        Assert.Equal("System.InvalidOperationException", tags["exception.type"]);
        Assert.Equal("declined", tags["exception.message"]);
        Assert.Contains(nameof(Span_HasTheExceptionAsEvent), (string)tags["exception.stacktrace"]!, StringComparison.Ordinal);
        Assert.Equal(3, tags.Count);
    }

    [Fact]
    public void DeepStack_IsLeftUntilTheCallEnds()
    {
        var subject = Subject.Create();
        using var spans = subject.Spans();

        var thrown = Record.Exception(() => Descend());

        Assert.IsType<FormatException>(thrown);
        Assert.Single(spans.Single.Events);
        Assert.Equal("System.FormatException", spans.Single.GetTagItem("error.type"));

        int Descend()
        {
            if (RuntimeHelpers.TryEnsureSufficientExecutionStack())
            {
                return Descend() + 1;
            }

            subject.Call(() => throw new FormatException());
            return 0;
        }
    }

    [Fact]
    public void ExceptionThatAnotherOneReplaces_IsRecordedToo()
    {
        var subject = Subject.Create();
        using var spans = subject.Spans();

        Assert.Throws<InvalidOperationException>(() => subject.Call(() =>
        {
            try
            {
                throw new FormatException();
            }
            finally
            {
                new Action(() => throw new InvalidOperationException())();
            }
        }));

        Assert.Equal(
            ["System.FormatException", "System.InvalidOperationException"],
            spans.Single.Events.Select(static occurrence => occurrence.Tags.ToDictionary()["exception.type"]));
        Assert.Equal("System.InvalidOperationException", spans.Single.GetTagItem("error.type"));
    }

    [Fact]
    public void NestedSpans_RecordItInTheInnermost()
    {
        var subject = Subject.Create();
        using var spans = subject.Spans();

        Assert.Throws<InvalidOperationException>(() =>
            subject.Call(() => subject.Call(() => subject.Call(() => throw new InvalidOperationException()))));

        Assert.Equal([1, 0, 0], spans.All.Select(span => span.Events.Count()));
        Assert.All(spans.All, span => Assert.Equal(ActivityStatusCode.Error, span.Status));
        Assert.All(spans.All, span => Assert.Equal("System.InvalidOperationException", span.GetTagItem("error.type")));
    }

    [Fact]
    public async Task NestedAsync_RecordsItInTheInnermost()
    {
        var subject = Subject.Create();
        using var spans = subject.Spans();

        await Assert.ThrowsAsync<InvalidOperationException>(() => subject.CallAsync(async () =>
        {
            await Task.Yield();
            await subject.CallAsync(async () =>
            {
                await Task.Yield();
                throw new InvalidOperationException();
            });
        }));

        Assert.Equal([1, 0], spans.All.Select(span => span.Events.Count()));
    }

    [Fact]
    public void NestedLogged_AttachesItToTheInnermostRecordAndNoSpan()
    {
        var logs = new LogRecorder();
        var subject = Subject.CreateLogged(logs);
        using var spans = subject.Spans();
        var error = new InvalidOperationException();

        Assert.Throws<InvalidOperationException>(() => subject.Call(() => subject.Call(() => throw error)));

        Assert.Equal([error, null], logs.All.Select(record => record.Exception));
        Assert.All(logs.All, record => Assert.Equal("System.InvalidOperationException", record["error.type"]));
        Assert.All(spans.All, span => Assert.Empty(span.Events));
    }

    [Fact]
    public void LoggedInsideTraced_RecordsItInTheRecordOnly()
    {
        var logs = new LogRecorder();
        var outer = Subject.Create();
        var inner = Subject.CreateLogged(logs, scope: outer.ScopeName);
        using var spans = outer.Spans();
        var error = new InvalidOperationException();

        Assert.Throws<InvalidOperationException>(() => outer.Call(() => inner.Call(() => throw error)));

        Assert.Same(error, logs.Single.Exception);
        Assert.All(spans.All, span => Assert.Empty(span.Events));
    }

    [Fact]
    public void TracedInsideLogged_RecordsItInTheSpanOnly()
    {
        var logs = new LogRecorder();
        var inner = Subject.Create();
        var outer = Subject.CreateLogged(logs, scope: inner.ScopeName);
        using var spans = inner.Spans();

        Assert.Throws<InvalidOperationException>(() => outer.Call(() => inner.Call(() => throw new InvalidOperationException())));

        Assert.Null(logs.Single.Exception);
        Assert.Equal([1, 0], spans.All.Select(span => span.Events.Count()));
    }

    [Fact]
    public void CachedException_IsRecordedInEachTrace()
    {
        var subject = Subject.Create();
        using var spans = subject.Spans();
        var cached = new InvalidOperationException();

        for (var i = 0; i < 3; i++)
        {
            Assert.Throws<InvalidOperationException>(() => subject.Call(() => subject.Call(() => throw cached)));
        }

        Assert.Equal([1, 0, 1, 0, 1, 0], spans.All.Select(span => span.Events.Count()));
    }

    /// <summary>Callers of one faulted task, each in its own trace, see the same object at the same time.</summary>
    [Fact]
    public async Task SharedException_OfOverlappingTraces_IsRecordedOnceInEach()
    {
        const int callers = 4;
        var subject = Subject.Create();
        using var spans = subject.Spans();
        var shared = new TaskCompletionSource();
        var innerEnded = new TaskCompletionSource();
        var remaining = callers;

        async Task Outer()
        {
            try
            {
                await subject.CallAsync(async () => await shared.Task);
            }
            finally
            {
                // All inner calls end before the first outer one does.
                if (Interlocked.Decrement(ref remaining) == 0)
                {
                    innerEnded.SetResult();
                }

                await innerEnded.Task;
            }
        }

        var tasks = Enumerable.Range(0, callers).Select(_ => subject.CallAsync(Outer)).ToArray();
        shared.SetException(new InvalidOperationException());
        foreach (var task in tasks)
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => task);
        }

        Assert.Equal(2 * callers, spans.All.Count);
        Assert.Equal(callers, spans.All.Select(span => span.TraceId).Distinct().Count());
        Assert.All(spans.All, span => Assert.Equal(span.Parent is null ? 0 : 1, span.Events.Count()));
    }

    [Fact]
    public void OtherException_WithTheSameInner_IsRecordedAgain()
    {
        var subject = Subject.Create();
        using var spans = subject.Spans();

        Assert.Throws<InvalidOperationException>(() => subject.Call(() =>
        {
            try
            {
                subject.Call(() => throw new FormatException());
            }
            catch (FormatException inner)
            {
                throw new InvalidOperationException("wrapped", inner);
            }
        }));

        Assert.Equal([1, 1], spans.All.Select(span => span.Events.Count()));
    }

    [Fact]
    public void NotSampledInner_IsRecordedByTheOuter()
    {
        var inner = Subject.Create();
        var outer = Subject.Create();
        using var notSampled = inner.Spans(ActivitySamplingResult.None);
        using var spans = outer.Spans();

        Assert.Throws<InvalidOperationException>(() => outer.Call(() => inner.Call(() => throw new InvalidOperationException())));

        Assert.Single(spans.Single.Events);
    }
}
