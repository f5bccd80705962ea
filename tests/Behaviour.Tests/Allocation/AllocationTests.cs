namespace Instrumentation.Behaviour.Tests.Allocation;

/// <summary>Bytes of a call, counted inside the program, with instrumentation and without: the same number.</summary>
public sealed class AllocationTests
{
    private const string Types = """
        public enum Tier { Basic, Gold }

        // Completes inline and costs nothing itself, so that only the method and what is around it allocate.
        public sealed class Gate : INotifyCompletion
        {
            private Action? _continuation;

            public bool IsCompleted => false;

            public Gate GetAwaiter() => this;

            public void GetResult() { }

            public void OnCompleted(Action continuation) => _continuation = continuation;

            public void Open() { var continuation = _continuation!; _continuation = null; continuation(); }
        }

        public static class Bytes
        {
            // The least of several rounds: what else the runtime does on the thread now and then does not count.
            public static long Of(Action call)
            {
                for (var i = 0; i < 100; i++) call();
                var least = long.MaxValue;
                for (var i = 0; i < 50; i++)
                {
                    var before = GC.GetAllocatedBytesForCurrentThread();
                    call();
                    least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
                }

                return least;
            }
        }
        """;

    private const string Measure = """
        var gate = Subject.Gate;
        var source = new CancellationTokenSource();
        Log.Say("sync " + Bytes.Of(() => subject.Add(1, 2)));
        Log.Say("void " + Bytes.Of(() => subject.Touch(Tier.Gold, true)));
        Log.Say("ref and out " + Bytes.Of(() => { var n = 1; subject.ByReference(ref n, out _); }));
        Log.Say("generic " + Bytes.Of(() => subject.Generic(1.5)));
        Log.Say("completed task " + Bytes.Of(() => subject.Completed(1)));
        Log.Say("completed task of result " + Bytes.Of(() => subject.CompletedResult("id", source.Token)));
        Log.Say("completed value task " + Bytes.Of(() => subject.CompletedValue(1)));
        Log.Say("completed async task " + Bytes.Of(() => subject.CompletedAsync(gate, false)));
        Log.Say("completed async value task " + Bytes.Of(() => subject.CompletedValueAsync(gate, false)));
        Log.Say("done");
        """;

    private const string MeasurePending = """
        Log.Say("pending task " + Bytes.Of(() => { var task = subject.CompletedAsync(gate, true); gate.Open(); task.GetAwaiter().GetResult(); }));
        Log.Say("pending value task " + Bytes.Of(() => { var task = subject.CompletedValueAsync(gate, true); gate.Open(); task.GetAwaiter().GetResult(); }));
        """;

    // A recorder would allocate for every measurement; this one only counts.
    private const string Listen = """
        var measured = 0;
        using var listener = new System.Diagnostics.Metrics.MeterListener
        {
            InstrumentPublished = (instrument, listener) => { if (instrument.Meter.Name == typeof(Test).Assembly.GetName().Name) listener.EnableMeasurementEvents(instrument); },
        };
        listener.SetMeasurementEventCallback<double>((_, _, _, _) => measured++);
        listener.SetMeasurementEventCallback<long>((_, _, _, _) => { });
        listener.Start();

        """;

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task NobodyListens_NoExtraByte(Route route)
    {
        var run = await ProgramRunner.RunOnAndOffAsync(Program(route).Build(Measure + MeasurePending).Optimized(), RecorderOptions.Nothing);

        var lines = run.Text.Split('\n');
        Assert.Equal(12, lines.Length);
        Assert.All(lines[..9], line => Assert.EndsWith(" 0", line, StringComparison.Ordinal));
        Assert.All(lines[10..], line => Assert.DoesNotMatch(" 0$", line));
    }

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task LevelsThatAreOff_NoExtraByte(Route route)
    {
        var listening = new RecorderOptions { Signals = Signals.Logs, MinimumLevel = Microsoft.Extensions.Logging.LogLevel.None };
        var run = await ProgramRunner.RunOnAndOffAsync(Program(route).Build(Measure + MeasurePending).Optimized(), listening);

        Assert.Empty(run.Telemetry.Logs);
        Assert.Equal(12, run.Text.Split('\n').Length);
    }

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task MeterListener_NoExtraByteForSynchronousAndCompletedCalls(Route route)
    {
        var program = Program(route);
        var run = await ProgramRunner.RunAsync(program.Build(Listen + Measure + "Log.Say(measured);").Optimized(), RecorderOptions.Nothing);

        var lines = run.Text.Split('\n');
        Assert.All(lines[..9], line => Assert.EndsWith(" 0", line, StringComparison.Ordinal));
        Assert.Equal($"{9 * 150}", lines[10]);
    }

    private static SubjectProgram Program(Route route) => new SubjectProgram(route)
        {
            Types = Types,
            Members = """
                public static Gate Gate { get; } = new();
                private static readonly Task Done = Task.CompletedTask;
                private static readonly Task<string> Held = Task.FromResult("held");
                """,
        }
        .Method("int Add([Tag] int a, [Tag] int b)", "=> a + b;")
        .Method("void Touch([Tag] Tier tier, [Tag] bool express)", "{ }")
        .Method("bool ByReference(ref int n, [Tag] out bool found)", "=> found = n++ > 0;")
        .Method("T Generic<T>(T value)", "=> value;")
        .Method("Task Completed([Tag] int id)", "=> Done;")
        .Method("Task<string> CompletedResult([Tag, Bounded(9)] string id, CancellationToken token)", "=> Held;")
        .Method("ValueTask<int> CompletedValue([Tag] int id)", "=> new(id);")
        .Method("async Task CompletedAsync(Gate gate, bool waits)", "{ if (waits) await gate; }")
        .Method("async ValueTask<bool> CompletedValueAsync(Gate gate, bool waits)", "{ if (waits) await gate; return waits; }");
}
