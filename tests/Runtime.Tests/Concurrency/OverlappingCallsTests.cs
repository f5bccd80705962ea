using System.Diagnostics;
using Instrumentation.Runtime.Tests.Support;

namespace Instrumentation.Runtime.Tests.Concurrency;

public sealed class OverlappingCallsTests
{
    private const int Calls = 10_000;

    [Fact]
    public async Task TenThousand_AreEachRecordedOnceUnderTheirOwnCaller()
    {
        var logs = new LogRecorder();
        var subject = Subject.CreateLogged(logs, definition => definition.Tags = [new("call", Signals.All)]);
        var nested = Subject.Create();
        using var spans = subject.Spans();
        using var nestedSpans = nested.Spans();
        using var measurements = subject.Measurements();
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var callers = new Activity[Calls];

        async Task<int> Call(int i)
        {
            using var caller = callers[i] = Ambient.Start();
            var task = subject.CallAsync(
                async () =>
                {
                    await gate.Task;
                    await nested.CallAsync(async () => await Task.Yield());
                    return i;
                },
                static (ref call, result) => call.Tag(0, result));
            Assert.Same(caller, Activity.Current);
            var result = await task;
            Assert.Same(caller, Activity.Current);
            return result;
        }

        var tasks = Enumerable.Range(0, Calls).Select(Call).ToArray();
        Assert.Equal(Calls, measurements.Active.Sum(active => active.Value));
        Assert.Empty(spans.All);
        gate.SetResult();
        var results = await Task.WhenAll(tasks);

        Assert.Equal(Enumerable.Range(0, Calls), results);
        Assert.Equal(Calls, spans.All.Count);
        var byCall = spans.All.ToDictionary(span => (int)span.GetTagItem("call")!);
        Assert.All(byCall, pair => Assert.Equal(callers[pair.Key].SpanId, pair.Value.ParentSpanId));
        Assert.All(byCall, pair => Assert.Equal(callers[pair.Key].TraceId, pair.Value.TraceId));
        Assert.Equal(spans.All.Select(span => span.SpanId).ToHashSet(), nestedSpans.All.Select(span => span.ParentSpanId).ToHashSet());
        Assert.Equal(Calls, nestedSpans.All.Count);

        Assert.Equal(Calls, measurements.Durations.Count);
        Assert.All(measurements.Durations, duration => Assert.Same(byCall[(int)duration.Tags[1].Value!], duration.Current));
        Assert.Equal(0, measurements.Active.Sum(active => active.Value));

        Assert.Equal(Calls, logs.All.Count);
        Assert.All(logs.All, record => Assert.Same(byCall[(int)record["call"]!], record.Current));
    }
}
