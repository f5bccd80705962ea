using System.Diagnostics;
using Instrumentation.Runtime.Tests.Support;
using Instrumentation.Runtime.Tests.Tasks;

namespace Instrumentation.Runtime.Tests.Streams;

/// <summary>For iterators whose steps complete at once and ones whose steps are pending.</summary>
public sealed class AsyncStreamTests
{
    private readonly Seen _seen = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Enumeration_IsOneCallFromTheFirstStepToTheEnd(bool yields)
    {
        var logs = new LogRecorder();
        var subject = new StreamSubject(logs.CreateLogger("Shop.Orders"));
        using var spans = subject.Spans();
        using var measurements = subject.Measurements();
        using var caller = Ambient.Start();

        await foreach (var _ in subject.Async(() => _seen.NumbersAsync(3, yields)))
        {
            _seen.Outside.Add(Activity.Current);
        }

        var span = spans.Single;
        Assert.Equal(caller.SpanId, span.ParentSpanId);
        Assert.Equal(
            [new("code.function.name", "Shop.Orders.List"), new("customer.id", 42), new("operation.items", 3L)], span.TagObjects);
        Assert.Equal([span, span, span, span], _seen.Inside);
        Assert.Equal([caller, caller, caller], _seen.Outside);
        Assert.Same(caller, Activity.Current);
        Assert.Equal([new("code.function.name", "Shop.Orders.List")], measurements.Duration.Tags);
        Assert.Same(span, measurements.Duration.Current);
        Assert.Equal([1, -1], measurements.Active.Select(active => active.Value));
        Assert.Equal(["customer.id", "items", "duration", "{OriginalFormat}"], logs.Single.PropertyNames);
        Assert.Equal(3L, logs.Single["items"]);
        Assert.Same(span, logs.Single.Current);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task EarlyBreak_IsOneCompletedCallWithItsDisposal(bool yields)
    {
        var subject = new StreamSubject();
        using var spans = subject.Spans();
        using var measurements = subject.Measurements();
        using var caller = Ambient.Start();

        await foreach (var number in subject.Async(() => _seen.NumbersAsync(5, yields)))
        {
            if (number == 2)
            {
                break;
            }
        }

        Assert.Equal(2L, spans.Single.GetTagItem("operation.items"));
        Assert.Equal(ActivityStatusCode.Unset, spans.Single.Status);
        Assert.Equal([spans.Single, spans.Single, spans.Single], _seen.Inside);
        Assert.Equal([1, -1], measurements.Active.Select(active => active.Value));
        Assert.Same(caller, Activity.Current);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Failure_IsTheSameExceptionAndAnError(bool yields)
    {
        var subject = new StreamSubject();
        using var spans = subject.Spans();
        using var measurements = subject.Measurements();
        using var caller = Ambient.Start();
        var error = new InvalidOperationException();

        Assert.Same(error, await Record.ExceptionAsync(() => Consume(subject.Async(() => _seen.NumbersAsync(2, yields, error)))));

        Assert.Equal(ActivityStatusCode.Error, spans.Single.Status);
        Assert.Single(spans.Single.Events);
        Assert.Equal(2L, spans.Single.GetTagItem("operation.items"));
        Assert.Equal("code.function.name=Shop.Orders.List, error.type=System.InvalidOperationException", measurements.Duration.TagText);
        Assert.Same(caller, Activity.Current);
        Assert.DoesNotContain("Instrumentation.Runtime.AsyncStream", error.StackTrace, StringComparison.Ordinal);
        Assert.DoesNotContain("Instrumentation.Runtime.Stream", error.StackTrace, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StepBehindTheEnd_LeavesItsCallersActivityAlone()
    {
        var subject = new StreamSubject();
        using var spans = subject.Spans();
        var enumerator = subject.Async(() => _seen.NumbersAsync(1, yields: false)).GetAsyncEnumerator();
        using (Ambient.Start("first"))
        {
            Assert.True(await enumerator.MoveNextAsync());
            Assert.False(await enumerator.MoveNextAsync());
        }

        using var second = Ambient.Start("second");
        Assert.False(await enumerator.MoveNextAsync());

        Assert.Same(second, Activity.Current);
        Assert.Equal(1L, spans.Single.GetTagItem("operation.items"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cancellation_ThroughTheEnumerator_IsNoError(bool yields)
    {
        using var source = new CancellationTokenSource();
        var subject = new StreamSubject();
        using var spans = subject.Spans();

        var thrown = await Assert.ThrowsAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in subject.Async(() => _seen.NumbersAsync(5, yields)).WithCancellation(source.Token))
            {
                await source.CancelAsync();
            }
        });

        Assert.Equal(source.Token, thrown.CancellationToken);
        Assert.Equal(ActivityStatusCode.Unset, spans.Single.Status);
        Assert.Equal(true, spans.Single.GetTagItem("operation.canceled"));
        Assert.Equal(1L, spans.Single.GetTagItem("operation.items"));
    }

    [Fact]
    public async Task Cancellation_ThroughTheMethodsToken_IsNoError()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        var subject = new StreamSubject { Token = source.Token };
        using var spans = subject.Spans();

        await Assert.ThrowsAsync<OperationCanceledException>(() => Consume(subject.Async(() => _seen.NumbersAsync(5, yields: true, token: source.Token))));

        Assert.Equal(true, spans.Single.GetTagItem("operation.canceled"));
    }

    [Fact]
    public async Task EachEnumeration_IsACallOfItsOwn()
    {
        var subject = new StreamSubject();
        using var spans = subject.Spans();

        var stream = subject.Async(() => _seen.NumbersAsync(2, yields: true));
        await Consume(stream);
        await Consume(stream);

        Assert.Equal([2L, 2L], spans.All.Select(span => span.GetTagItem("operation.items")));
    }

    [Fact]
    public async Task NotEnumerated_IsNoCall()
    {
        var subject = new StreamSubject();
        using var spans = subject.Spans();
        using var measurements = subject.Measurements();

        var enumerator = subject.Async(() => _seen.NumbersAsync(2, yields: true)).GetAsyncEnumerator();
        await enumerator.DisposeAsync();

        Assert.Empty(spans.All);
        Assert.Empty(measurements.All);
    }

    [Fact]
    public async Task Unobserved_EnumeratesTheOriginal()
    {
        var subject = new StreamSubject();
        var original = _seen.NumbersAsync(1, yields: true);

        await using var enumerator = subject.Async(() => original).GetAsyncEnumerator();

        Assert.Same(original.GetType(), enumerator.GetType());
    }

    /// <summary>The consumer may go from one span into another between two steps.</summary>
    [Fact]
    public async Task ConsumerThatChangesItsActivity_KeepsIt()
    {
        var subject = new StreamSubject();
        using var spans = subject.Spans();
        await using var enumerator = subject.Async(() => _seen.NumbersAsync(2, yields: true)).GetAsyncEnumerator();

        using var first = Ambient.Start("first");
        Assert.True(await enumerator.MoveNextAsync());
        Assert.Same(first, Activity.Current);
        using var second = Ambient.Start("second");
        Assert.True(await enumerator.MoveNextAsync());
        Assert.Same(second, Activity.Current);
        Assert.False(await enumerator.MoveNextAsync());
        Assert.Same(second, Activity.Current);

        Assert.Equal(first.SpanId, spans.Single.ParentSpanId);
        Assert.All(_seen.Inside, activity => Assert.Same(spans.Single, activity));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Completer_KeepsItsActivity(bool suppressFlow) => PlainThread.Run(() =>
    {
        var subject = new StreamSubject();
        using var spans = subject.Spans();
        using var measurements = subject.Measurements();
        var source = new TaskCompletionSource();
        async IAsyncEnumerable<int> Waiting()
        {
            await source.Task;
            yield break;
        }

        var enumerator = subject.Async(Waiting).GetAsyncEnumerator();
        ValueTask<bool> step;
        if (suppressFlow)
        {
            using (ExecutionContext.SuppressFlow())
            {
                step = enumerator.MoveNextAsync();
            }
        }
        else
        {
            step = enumerator.MoveNextAsync();
        }

        using var completer = Ambient.Start("completer");
        source.SetResult();

        Assert.Same(completer, Activity.Current);
        Assert.True(step.IsCompletedSuccessfully);
        Assert.False(step.Result);
        Assert.Same(spans.Single, measurements.Duration.Current);
    });

    [Fact]
    public async Task Dispose_ThatThrows_IsTheErrorOfTheCall()
    {
        var subject = new StreamSubject();
        using var spans = subject.Spans();
        var error = new InvalidOperationException();
        async IAsyncEnumerable<int> Stubborn(bool yields)
        {
            try
            {
                yield return 1;
            }
            finally
            {
                if (yields)
                {
                    await Task.Yield();
                }

                throw error;
            }
        }

        foreach (var yields in new[] { false, true })
        {
            var enumerator = subject.Async(() => Stubborn(yields)).GetAsyncEnumerator();
            Assert.True(await enumerator.MoveNextAsync());
            Assert.Same(error, await Record.ExceptionAsync(async () => await enumerator.DisposeAsync()));
        }

        Assert.Equal(2, spans.All.Count);
        Assert.All(spans.All, span => Assert.Equal("System.InvalidOperationException", span.GetTagItem("error.type")));
        Assert.Null(Activity.Current);
    }

    /// <summary>A step's end is measured before the consumer goes on.</summary>
    [Fact]
    public void AwaitInAUserInterfaceContext_SeesTheMeasurement()
    {
        var subject = new StreamSubject();
        using var measurements = subject.Measurements();
        using var context = new PumpingContext();
        var seen = 0;

        context.Run(async () =>
        {
            await foreach (var _ in subject.Async(() => _seen.NumbersAsync(3, yields: true)))
            {
                Assert.Empty(measurements.Durations);
            }

            seen = measurements.Durations.Count;
        });

        Assert.Equal(1, seen);
    }

    /// <summary>The end of a step must not need the consumer's thread, which may be blocked waiting for it.</summary>
    [Fact]
    public void UserInterfaceContext_IsNotUsedForTheEndOfAStep()
    {
        var subject = new StreamSubject();
        using var spans = subject.Spans();
        using var context = new PumpingContext();
        var source = new TaskCompletionSource();
        async IAsyncEnumerable<int> Waiting()
        {
            await source.Task.ConfigureAwait(false);
            yield return 1;
        }

        var ended = false;
        context.Run(() =>
        {
            var step = subject.Async(Waiting).GetAsyncEnumerator().MoveNextAsync();
            PlainThread.Run(source.SetResult);
            ended = step.IsCompletedSuccessfully;
            return Task.CompletedTask;
        });

        Assert.True(ended);
    }

    private static async Task Consume(IAsyncEnumerable<int> stream)
    {
        await foreach (var _ in stream)
        {
        }
    }
}
