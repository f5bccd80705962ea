using Instrumentation.Runtime.Tests.Support;

namespace Instrumentation.Runtime.Tests.Streams;

/// <summary>An enumerator that is begun and then forgotten must not count as a call in flight for ever.</summary>
[Collection(ProcessStateCollection.Name)]
public sealed class AbandonedStreamTests
{
    [Fact]
    public void Collected_EndsItsCall()
    {
        var subject = new StreamSubject();
        using var spans = subject.Spans();
        using var measurements = subject.Measurements();

        // The thread has ended before the collection: no stack slot or register keeps the enumerator alive.
        PlainThread.Run(() => Assert.True(subject.Sync(() => new Seen().Numbers(5)).GetEnumerator().MoveNext()));
        Assert.Equal([1], measurements.Active.Select(active => active.Value));
        GC.Collect();
        GC.WaitForPendingFinalizers();

        Assert.Equal([1, -1], measurements.Active.Select(active => active.Value));
        Assert.Equal(1L, spans.Single.GetTagItem("operation.items"));
        Assert.Single(measurements.Durations);
    }
}
