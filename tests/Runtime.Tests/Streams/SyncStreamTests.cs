using System.Collections;
using System.Diagnostics;
using Instrumentation.Runtime.Tests.Support;

namespace Instrumentation.Runtime.Tests.Streams;

public sealed class SyncStreamTests
{
    private readonly Seen _seen = new();

    [Fact]
    public void Enumeration_IsOneCallFromTheFirstStepToTheEnd()
    {
        var logs = new LogRecorder();
        var subject = new StreamSubject(logs.CreateLogger("Shop.Orders"));
        using var spans = subject.Spans();
        using var measurements = subject.Measurements();
        using var caller = Ambient.Start();

        var stream = subject.Sync(() => _seen.Numbers(3));
        Assert.Empty(measurements.All);
        foreach (var _ in stream)
        {
            _seen.Outside.Add(Activity.Current);
        }

        var span = spans.Single;
        Assert.Equal("Orders.List", span.OperationName);
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
        Assert.Equal("Orders.List.completed", logs.Single.EventId.Name);
        Assert.Same(span, logs.Single.Current);
    }

    [Fact]
    public void EarlyBreak_IsOneCompletedCall()
    {
        var subject = new StreamSubject();
        using var spans = subject.Spans();
        using var measurements = subject.Measurements();

        Assert.Equal(2, subject.Sync(() => _seen.Numbers(5)).Skip(1).First());

        Assert.Equal(2L, spans.Single.GetTagItem("operation.items"));
        Assert.Equal(ActivityStatusCode.Unset, spans.Single.Status);
        Assert.Equal([spans.Single, spans.Single, spans.Single], _seen.Inside);
        Assert.Equal([1, -1], measurements.Active.Select(active => active.Value));
        Assert.Null(Activity.Current);
    }

    [Fact]
    public void Failure_IsAnErrorWithTheItemsUntilThen()
    {
        var logs = new LogRecorder();
        var subject = new StreamSubject(logs.CreateLogger("Shop.Orders"));
        using var spans = subject.Spans();
        using var measurements = subject.Measurements();
        using var caller = Ambient.Start();
        var error = new InvalidOperationException();

        Assert.Same(error, Assert.Throws<InvalidOperationException>(() => subject.Sync(() => _seen.Numbers(2, error)).Count()));

        Assert.Equal(ActivityStatusCode.Error, spans.Single.Status);
        Assert.Equal(2L, spans.Single.GetTagItem("operation.items"));
        Assert.Equal("code.function.name=Shop.Orders.List, error.type=System.InvalidOperationException", measurements.Duration.TagText);
        Assert.Same(error, logs.Single.Exception);
        Assert.Equal(2L, logs.Single["items"]);
        Assert.Same(caller, Activity.Current);
        Assert.DoesNotContain("Instrumentation.Runtime.SyncStream", error.StackTrace, StringComparison.Ordinal);
    }

    [Fact]
    public void StepBehindTheEnd_LeavesItsCallersActivityAlone()
    {
        var subject = new StreamSubject();
        using var spans = subject.Spans();
        var enumerator = subject.Sync(() => _seen.Numbers(1)).GetEnumerator();
        using (Ambient.Start("first"))
        {
            Assert.True(enumerator.MoveNext());
            Assert.False(enumerator.MoveNext());
        }

        using var second = Ambient.Start("second");
        Assert.False(enumerator.MoveNext());

        Assert.Same(second, Activity.Current);
        Assert.Equal(1L, spans.Single.GetTagItem("operation.items"));
    }

    [Fact]
    public void EachEnumeration_IsACallOfItsOwn()
    {
        var subject = new StreamSubject();
        using var spans = subject.Spans();

        var stream = subject.Sync(() => _seen.Numbers(2));
        Assert.Equal([1, 2], stream);
        Assert.Equal([1, 2], stream);

        Assert.Equal([2L, 2L], spans.All.Select(span => span.GetTagItem("operation.items")));
    }

    [Fact]
    public void NotEnumerated_IsNoCall()
    {
        var subject = new StreamSubject();
        using var spans = subject.Spans();
        using var measurements = subject.Measurements();

        var stream = subject.Sync(() => _seen.Numbers(2));
        stream.GetEnumerator().Dispose();

        Assert.Empty(spans.All);
        Assert.Empty(measurements.All);
        Assert.Empty(_seen.Inside);
    }

    [Fact]
    public void StepsAfterTheEnd_AreNotRecorded()
    {
        var subject = new StreamSubject();
        using var spans = subject.Spans();

        using (var enumerator = subject.Sync(() => _seen.Numbers(1)).GetEnumerator())
        {
            Assert.True(enumerator.MoveNext());
            Assert.Equal(1, enumerator.Current);
            Assert.False(enumerator.MoveNext());
            Assert.False(enumerator.MoveNext());
        }

        Assert.Single(spans.All);
    }

    [Fact]
    public void Unobserved_EnumeratesTheOriginal()
    {
        var subject = new StreamSubject();
        var original = _seen.Numbers(1);

        using var enumerator = subject.Sync(() => original).GetEnumerator();

        Assert.Same(original.GetType(), enumerator.GetType());
    }

    [Fact]
    public void Dispose_ThatThrows_IsTheErrorOfTheCall()
    {
        var subject = new StreamSubject();
        using var spans = subject.Spans();
        var error = new InvalidOperationException();
        IEnumerable<int> Stubborn()
        {
            try
            {
                yield return 1;
            }
            finally
            {
                throw error;
            }
        }

        Assert.Same(error, Record.Exception(() => subject.Sync(Stubborn).First()));

        Assert.Equal("System.InvalidOperationException", spans.Single.GetTagItem("error.type"));
        Assert.Null(Activity.Current);
    }

    [Fact]
    public void NonGeneric_AndEnumerators_AreRecorded()
    {
        var subject = new StreamSubject();
        using var spans = subject.Spans();

        Assert.Equal([1, 2], subject.Start().Return((IEnumerable)_seen.Numbers(2)).Cast<int>());
        var enumerator = subject.Start().Return((IEnumerator)_seen.Numbers(2).GetEnumerator());
        while (enumerator.MoveNext())
        {
            Assert.NotNull(enumerator.Current);
        }

        using (var ofNumbers = subject.Start().Return(_seen.Numbers(2).GetEnumerator()))
        {
            Assert.True(ofNumbers.MoveNext());
        }

        Assert.Equal([2L, 2L, 1L], spans.All.Select(span => span.GetTagItem("operation.items")));
    }

    [Fact]
    public void SynchronousThrow_IsOneFailedCall()
    {
        var subject = new StreamSubject();
        using var spans = subject.Spans();
        using var measurements = subject.Measurements();

        var stream = subject.Start();
        var observed = stream.Observe(new ArgumentNullException("customer"));
        stream.EndIfThrown();

        Assert.False(observed);
        Assert.Equal("System.ArgumentNullException", spans.Single.GetTagItem("error.type"));
        Assert.Equal("code.function.name=Shop.Orders.List, error.type=System.ArgumentNullException", measurements.Duration.TagText);
    }
}
