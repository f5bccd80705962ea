namespace Instrumentation.Behaviour.Tests.SameBehaviour;

public sealed class ResultTests
{
    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task SynchronousResults_AreHandedOnAsTheyAre(Route route)
    {
        var run = await new SubjectProgram(route) { Members = "private static readonly object Held = new();" }
            .Method("int Number()", "=> 42;")
            .Method("string? Nothing()", "=> null;")
            .Method("object Same()", "=> Held;")
            .Method("(int Count, string Name) Pair()", "=> (3, \"three\");")
            .Method("int? Missing()", "=> null;")
            .Method("ReadOnlySpan<char> Slice(ReadOnlySpan<char> text)", "=> text[1..3];")
            .RunAsync("""
                Log.Say(subject.Number());
                Log.Say(subject.Nothing() is null);
                Log.Say(ReferenceEquals(subject.Same(), subject.Same()));
                Log.Say(subject.Pair().Name + subject.Pair().Count);
                Log.Say(subject.Missing().HasValue);
                Log.Say(subject.Slice("abcd").ToString());
                """);

        Assert.Equal("42\nTrue\nTrue\nthree3\nFalse\nbc", run.Text);
        run.Telemetry.CompletedOnce("Subject.Number");
        run.Telemetry.Completed("Subject.Same", times: 2);
        run.Telemetry.Completed("Subject.Pair", times: 2);
        run.Telemetry.CompletedOnce("Subject.Slice");
    }

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task AsynchronousResults_AreHandedOnAsTheyAre(Route route)
    {
        var run = await new SubjectProgram(route)
            .Method("async Task Later()", "{ await Task.Yield(); Log.Say(\"later\"); }")
            .Method("async Task<string?> Null()", "{ await Task.Yield(); return null; }")
            .Method("async ValueTask<(int Count, string Name)> Pair()", "{ await Task.Yield(); return (3, \"three\"); }")
            .Method("async ValueTask At(int n)", "{ if (n > 0) await Task.Yield(); Log.Say(\"at \" + n); }")
            .RunAsync("""
                await subject.Later();
                Log.Say(await subject.Null() is null);
                Log.Say((await subject.Pair()).Name);
                await subject.At(0);
                await subject.At(1);
                """);

        Assert.Equal("later\nTrue\nthree\nat 0\nat 1", run.Text);
        run.Telemetry.CompletedOnce("Subject.Later");
        run.Telemetry.CompletedOnce("Subject.Null");
        run.Telemetry.CompletedOnce("Subject.Pair");
        run.Telemetry.Completed("Subject.At", times: 2);
    }

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task NullTask_StaysNull(Route route)
    {
        var run = await new SubjectProgram(route)
            .Method("Task Mocked()", "=> null!;")
            .Method("Task<int>? MockedResult()", "=> null;")
            .RunAsync("Log.Say(subject.Mocked() is null); Log.Say(subject.MockedResult() is null);");

        Assert.Equal("True\nTrue", run.Text);
        run.Telemetry.CompletedOnce("Subject.Mocked");
        run.Telemetry.CompletedOnce("Subject.MockedResult");
    }

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task CompletedTask_IsTheMethodsOwn(Route route)
    {
        var run = await new SubjectProgram(route)
            {
                Members = """
                    public static readonly Task<string> Held = Task.FromResult("held");
                    public static readonly Task Plain = Task.Factory.StartNew(static _ => { }, "state");
                    """,
            }
            .Method("Task<string> Cached()", "=> Held;")
            .Method("Task Done()", "=> Plain;")
            .Method("ValueTask<string> Wrapped()", "=> new(Held);")
            .RunAsync("""
                await Subject.Plain;
                Log.Say(ReferenceEquals(Subject.Held, subject.Cached()));
                Log.Say(ReferenceEquals(Subject.Plain, subject.Done()));
                Log.Say(subject.Wrapped() == new ValueTask<string>(Subject.Held));
                """);

        Assert.Equal("True\nTrue\nTrue", run.Text);
        run.Telemetry.CompletedOnce("Subject.Cached");
        run.Telemetry.CompletedOnce("Subject.Done");
        run.Telemetry.CompletedOnce("Subject.Wrapped");
    }
}
