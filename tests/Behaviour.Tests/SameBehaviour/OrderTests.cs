namespace Instrumentation.Behaviour.Tests.SameBehaviour;

public sealed class OrderTests
{
    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task ReceiverAndArguments_AreEvaluatedAsWritten(Route route)
    {
        var run = await new SubjectProgram(route)
            .Method("void Place(int first, int second = 7, int third = 8)", "=> Log.Say($\"{first} {second} {third}\");")
            .RunAsync("""
                T Say<T>(T value, string what) { Log.Say(what); return value; }

                Say(subject, "receiver").Place(third: Say(3, "third"), first: Say(1, "first"), second: Say(2, "second"));
                Say(subject, "receiver").Place(third: Say(30, "third"), first: Say(10, "first"));
                var i = 0;
                subject.Place(i++, i++, i++);
                subject.Place(i, i = 5, i);
                """);

        Assert.Equal("receiver\nthird\nfirst\nsecond\n1 2 3\nreceiver\nthird\nfirst\n10 7 30\n0 1 2\n3 5 5", run.Text);
        run.Telemetry.Completed("Subject.Place", times: 4);
    }

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task AsynchronousBody_RunsUpToItsFirstAwaitBeforeTheCallReturns(Route route)
    {
        var run = await new SubjectProgram(route)
            {
                Members = """
                    public static TaskCompletionSource Gate { get; } = new();
                    public static TaskCompletionSource ValueGate { get; } = new();
                    """,
            }
            .Method("async Task Work()", "{ Log.Say(\"start\"); await Gate.Task; Log.Say(\"end\"); }")
            .Method("async ValueTask<int> Value()", "{ Log.Say(\"start\"); await ValueGate.Task; Log.Say(\"end\"); return 1; }")
            .RunAsync("""
                async Task Await(Task task) { Log.Say("returned " + task.IsCompleted); await task; Log.Say("continuation"); }

                var first = Await(subject.Work());
                Subject.Gate.SetResult();
                Log.Say("opened " + first.IsCompleted);
                var second = Await(subject.Value().AsTask());
                Subject.ValueGate.SetResult();
                Log.Say("opened " + second.IsCompleted);
                """);

        const string Each = "start\nreturned False\nend\ncontinuation\nopened True";
        Assert.Equal($"{Each}\n{Each}", run.Text);
        run.Telemetry.CompletedOnce("Subject.Work");
        run.Telemetry.CompletedOnce("Subject.Value");
    }

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task CallerAndMethod_ComeBackToTheCallersContext(Route route)
    {
        var run = await new SubjectProgram(route)
            {
                Members = "public static TaskCompletionSource Gate { get; } = new();",
                Types = """
                    public sealed class Pump : SynchronizationContext
                    {
                        private readonly System.Collections.Concurrent.BlockingCollection<(SendOrPostCallback Call, object? State)> _posted = [];

                        public override void Post(SendOrPostCallback d, object? state) => _posted.Add((d, state));

                        public void RunUntilCompleted(Task task)
                        {
                            task.ContinueWith(_ => _posted.CompleteAdding(), TaskScheduler.Default);
                            foreach (var posted in _posted.GetConsumingEnumerable()) posted.Call(posted.State);
                        }
                    }
                    """,
            }
            .Method("async Task Work()", "{ await Gate.Task; Log.Say(\"end on \" + SynchronizationContext.Current?.GetType().Name); }")
            .RunAsync("""
                async Task Caller() { await subject.Work(); Log.Say("caller on " + SynchronizationContext.Current?.GetType().Name); }

                var before = SynchronizationContext.Current;
                var pump = new Pump();
                SynchronizationContext.SetSynchronizationContext(pump);
                try
                {
                    var caller = Caller();
                    Subject.Gate.SetResult();
                    pump.RunUntilCompleted(caller);
                    Log.Say(caller.IsCompletedSuccessfully);
                }
                finally
                {
                    SynchronizationContext.SetSynchronizationContext(before);
                }
                """);

        Assert.Equal("end on Pump\ncaller on Pump\nTrue", run.Text);
        run.Telemetry.CompletedOnce("Subject.Work");
    }
}
