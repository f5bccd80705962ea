namespace Instrumentation.Behaviour.Tests.Concurrency;

public sealed class OverlappingCallsTests
{
    private const int Calls = 10_000;

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task TenThousandOverlappingCalls_AreTenThousandOfEachSignal(Route route)
    {
        var run = await Program(route).RunAsync($$"""
            using var caller = new Activity("caller").Start();
            var moved = 0;
            var pending = new List<Task>();
            for (var i = 0; i < {{Calls}}; i++)
            {
                pending.Add(i % 2 == 0 ? subject.OuterAsync(i) : subject.OuterValueAsync(i).AsTask());
                if (!ReferenceEquals(Activity.Current, caller)) moved++;
            }

            var open = pending.Count(task => !task.IsCompleted);
            Subject.Gate.SetResult();
            await Task.WhenAll(pending);
            Log.Say($"{moved} {open} {ReferenceEquals(Activity.Current, caller)} {pending.Count(task => task.IsCompletedSuccessfully)}");
            """);

        Assert.Equal($"0 {Calls} True {Calls}", run.Text);
        AssertEachOnce(run.Telemetry);
        Assert.Single(run.Telemetry.Spans.Where(IsOuter).Select(static span => (span.TraceId, span.ParentSpanId)).Distinct());
    }

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task TenThousandCallsFromManyThreads_HaveTheirOwnCallers(Route route)
    {
        var run = await Program(route).RunAsync($$"""
            var moved = 0;
            var all = Task.WhenAll(Enumerable.Range(0, {{Calls}}).Select(i => Task.Run(async () =>
            {
                using var caller = new Activity("caller").Start();
                var call = i % 2 == 0 ? subject.OuterAsync(i) : subject.OuterValueAsync(i).AsTask();
                if (!ReferenceEquals(Activity.Current, caller)) Interlocked.Increment(ref moved);
                await call;
                if (!ReferenceEquals(Activity.Current, caller)) Interlocked.Increment(ref moved);
            })));
            Subject.Gate.SetResult();
            await all;
            Log.Say(moved);
            """);

        Assert.Equal("0", run.Text);
        AssertEachOnce(run.Telemetry);
        Assert.Equal(Calls, run.Telemetry.Spans.Where(IsOuter).Select(static span => span.TraceId).Distinct().Count());
    }

    // Half of the calls return tasks and half value tasks, whose relays are pooled; every call makes one of its own.
    private static SubjectProgram Program(Route route) => new SubjectProgram(route) { Members = "public static TaskCompletionSource Gate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);" }
        .Method("async Task<int> OuterAsync([Tag] int id)", "=> await subject.InnerAsync(id) + await subject.InnerAsync(id);".Replace("subject", route is Route.Interface ? "((ISubject)this)" : "this", StringComparison.Ordinal))
        .Method("async ValueTask<int> OuterValueAsync([Tag] int id)", "=> await subject.InnerAsync(id) + await subject.InnerAsync(id);".Replace("subject", route is Route.Interface ? "((ISubject)this)" : "this", StringComparison.Ordinal))
        .Method("async ValueTask<int> InnerAsync([Tag] int id)", "{ await Gate.Task; return id; }");

    private static bool IsOuter(RecordedSpan span) => span.Name.StartsWith("Subject.Outer", StringComparison.Ordinal);

    private static void AssertEachOnce(TelemetryRecorder telemetry)
    {
        telemetry.Completed("Subject.OuterAsync", Calls / 2);
        telemetry.Completed("Subject.OuterValueAsync", Calls / 2);
        telemetry.Completed("Subject.InnerAsync", 2 * Calls);
        Assert.Equal(0, telemetry.Measurements.Where(static measurement => measurement.Name == "operation.active").Sum(static measurement => measurement.Value));

        var outer = telemetry.Spans.Where(IsOuter).ToDictionary(static span => span.SpanId);
        Assert.Equal(Enumerable.Range(0, Calls), outer.Values.Select(static span => (int)span.Tags["id"]!).Order());
        foreach (var inner in telemetry.Spans.Where(static span => span.Name == "Subject.InnerAsync"))
        {
            Assert.Equal(outer[inner.ParentSpanId].Tags["id"], inner.Tags["id"]);
            Assert.Equal(outer[inner.ParentSpanId].TraceId, inner.TraceId);
        }

        var spans = telemetry.Spans.ToDictionary(static span => span.SpanId);
        Assert.All(telemetry.Logs, log => Assert.Equal(spans[log.SpanId].Tags["id"], log.State["id"]));
    }
}
