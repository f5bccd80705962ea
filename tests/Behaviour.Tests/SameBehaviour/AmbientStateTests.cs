namespace Instrumentation.Behaviour.Tests.SameBehaviour;

public sealed class AmbientStateTests
{
    private const string Local = "public static AsyncLocal<string> Local { get; } = new();";

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task AsyncLocalSetByAMethodThatIsNotAsync_ReachesTheCaller(Route route)
    {
        var run = await new SubjectProgram(route) { Members = Local + "public static TaskCompletionSource Gate { get; } = new();" }
            .Method("void Set(string value)", "=> Local.Value = value;")
            .Method("Task SetCompleted(string value)", "{ Local.Value = value; return Task.CompletedTask; }")
            .Method("Task<int> SetPending(string value)", "{ Local.Value = value; return Gate.Task.ContinueWith(_ => 1); }")
            .Method("ValueTask SetValue(string value)", "{ Local.Value = value; return new(Gate.Task); }")
            .Method("Task SetAndThrow(string value)", "{ Local.Value = value; throw new FormatException(); }")
            .RunAsync("""
                subject.Set("a");
                Log.Say(Subject.Local.Value);
                _ = subject.SetCompleted("b");
                Log.Say(Subject.Local.Value);
                var pending = subject.SetPending("c");
                Log.Say(Subject.Local.Value);
                var value = subject.SetValue("d");
                Log.Say(Subject.Local.Value);
                try { _ = subject.SetAndThrow("e"); } catch (FormatException) { Log.Say(Subject.Local.Value); }
                Subject.Gate.SetResult();
                await pending;
                await value;
                Log.Say(Subject.Local.Value);
                """);

        Assert.Equal("a\nb\nc\nd\ne\ne", run.Text);
        Assert.Equal(5, run.Telemetry.Spans.Count);
    }

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task AsyncLocalSetByAnAsyncMethod_StaysInside(Route route)
    {
        var run = await new SubjectProgram(route) { Members = Local }
            .Method("async Task AtOnce()", "{ Local.Value = \"inside\"; if (Local.Value is null) await Task.Yield(); Log.Say(Local.Value); }")
            .Method("async Task<int> Later()", "{ Local.Value = \"inside\"; await Task.Yield(); Log.Say(Local.Value); return 1; }")
            .Method("async ValueTask Pooled()", "{ Local.Value = \"inside\"; await Task.Yield(); Log.Say(Local.Value); }")
            .RunAsync("""
                Subject.Local.Value = "outside";
                await subject.AtOnce();
                Log.Say(Subject.Local.Value);
                await subject.Later();
                Log.Say(Subject.Local.Value);
                await subject.Pooled();
                Log.Say(Subject.Local.Value);
                """);

        Assert.Equal("inside\noutside\ninside\noutside\ninside\noutside", run.Text);
    }

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task CallersActivity_IsCurrentWheneverTheCallerRuns(Route route)
    {
        var run = await new SubjectProgram(route) { Members = "public static TaskCompletionSource Gate { get; } = new();" }
            .Method("void Done()", "{ }")
            .Method("void Fail()", "=> throw new FormatException();")
            .Method("async Task Work(bool fails)", "{ await Gate.Task; if (fails) throw new FormatException(); }")
            .Method("async ValueTask<int> Pooled()", "{ await Gate.Task; return 1; }")
            .RunAsync("""
                using var caller = new Activity("caller").Start();
                void Check() => Log.Say(ReferenceEquals(Activity.Current, caller));

                subject.Done();
                Check();
                try { subject.Fail(); } catch (FormatException) { Check(); }
                var work = subject.Work(fails: false);
                Check();
                var failing = subject.Work(fails: true);
                Check();
                var pooled = subject.Pooled();
                Check();
                Subject.Gate.SetResult();
                Check();
                await work;
                Check();
                try { await failing; } catch (FormatException) { Check(); }
                await pooled;
                Check();
                """);

        Assert.Equal(string.Join('\n', Enumerable.Repeat("True", 9)), run.Text);
        Assert.Equal(0, run.Telemetry.OpenSpans);
        Assert.Equal(5, run.Telemetry.Spans.Count);
        Assert.Single(run.Telemetry.Spans.Select(span => (span.TraceId, span.ParentSpanId)).Distinct());
    }

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task ActivityThatTheMethodLeavesBehind_IsTheCallersNoLonger(Route route)
    {
        // Without us the forgotten activity would stay; with us a synchronous call restores what it found, as a using would.
        var run = await ProgramRunner.RunAsync(new SubjectProgram(route)
            .Method("void Forget()", "=> new Activity(\"forgotten\").Start();")
            .Build("subject.Forget(); Log.Say(Activity.Current?.OperationName ?? \"none\");"));

        Assert.Equal("none", run.Text);
        run.Telemetry.CompletedOnce("Subject.Forget");
    }
}
