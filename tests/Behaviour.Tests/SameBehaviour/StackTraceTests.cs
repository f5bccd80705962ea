namespace Instrumentation.Behaviour.Tests.SameBehaviour;

/// <summary>That on and off give the same text, file and line included, is what <see cref="SubjectProgram.RunAsync"/> asserts.</summary>
public sealed class StackTraceTests
{
    private static readonly string[] Ours = ["Instrument", "__", "Observed", "Generated"];

    // A value task from the framework's pool rethrows in a frame of the framework's own, which nobody can hide.
    private const string UsersFrames = """
        public static class Frames
        {
            public static string OfTheUser(Exception exception) =>
                string.Join("\n", exception.StackTrace!.Split('\n').Where(line => !line.Contains("PoolingAsyncValueTaskMethodBuilder")));
        }
        """;

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task Synchronous_ShowsTheUsersFramesOnly(Route route)
    {
        var run = await new SubjectProgram(route)
            .Method("int Outer(string text)", "=> Inner(text) + 1;")
            .Method("int Inner(string text)", "{ if (text.Length == 0) throw new FormatException(); return text.Length; }")
            .RunAsync("""try { subject.Outer(""); } catch (FormatException e) { Log.Say(e.StackTrace); }""");

        var core = route is Route.Partial ? "Core" : "";
        Assert.Equal([$"Subject.Inner{core}", $"Subject.Outer{core}", "Test.Body"], MethodsOf(run.Text));
        Assert.Equal(2, run.Telemetry.Spans.Count(span => span.Status is System.Diagnostics.ActivityStatusCode.Error));
    }

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task RecordedText_EndsAtTheMethod(Route route)
    {
        var run = await new SubjectProgram(route) { Attributes = "[Traced]" }
            .Method("int Inner(string text)", "{ if (text.Length == 0) throw new FormatException(\"empty\"); return text.Length; }")
            .RunAsync("""try { subject.Inner(""); } catch (FormatException) { Log.Say("caught"); }""");

        var text = (string)Assert.Single(run.Telemetry.Spans.Single().Events).Tags["exception.stacktrace"]!;
        var lines = text.Split('\n', 2);
        Assert.Equal("System.FormatException: empty", lines[0].Trim());
        Assert.Equal([$"Subject.Inner{(route is Route.Partial ? "Core" : "")}"], MethodsOf(lines[1]));
    }

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task RecordedTextOfSeveralExceptions_HasNoFrameOfOurs(Route route)
    {
        var run = await new SubjectProgram(route) { Attributes = "[Traced]" }
            .Method("void Wait(string text)", "=> Task.WhenAll(Task.FromException(new FormatException(\"first\")), Task.FromException(new FormatException(text))).Wait();")
            .RunAsync("""try { subject.Wait("second"); } catch (AggregateException) { Log.Say("caught"); }""");

        var text = (string)Assert.Single(run.Telemetry.Spans.Single().Events).Tags["exception.stacktrace"]!;
        Assert.Contains($"at Subject.Wait{(route is Route.Partial ? "Core" : "")}(", text, StringComparison.Ordinal);
        Assert.Contains("(Inner Exception #1) System.FormatException: second", text, StringComparison.Ordinal);
        Assert.DoesNotContain("__Observed", text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task SynchronousThrowOfATaskMethod_ShowsTheUsersFramesOnly(Route route)
    {
        var run = await new SubjectProgram(route)
            .Method("Task<int> Check(string text)", "{ ArgumentException.ThrowIfNullOrEmpty(text); return Task.FromResult(1); }")
            .RunAsync("""try { subject.Check("").Wait(); } catch (ArgumentException e) { Log.Say(e.StackTrace); }""");

        Assert.Equal("Test.Body", MethodsOf(run.Text)[^1]);
        Assert.All(Ours, name => Assert.DoesNotContain(name, run.Text));
    }

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task Asynchronous_IsWhatItWasWithoutUs(Route route)
    {
        var run = await new SubjectProgram(route) { Types = UsersFrames }
            .Method("async Task AtOnce()", "{ if (DateTime.MinValue.Year == 1) throw new FormatException(); await Task.Yield(); }")
            .Method("async Task<int> Later()", "{ await Task.Yield(); throw new FormatException(); }")
            .Method("async ValueTask<int> Pooled()", "{ await Task.Yield(); throw new FormatException(); }")
            .RunAsync("""
                try { await subject.AtOnce(); } catch (FormatException e) { Log.Say(e.StackTrace); }
                try { await subject.Later(); } catch (FormatException e) { Log.Say(e.StackTrace); }
                try { await subject.Pooled(); } catch (FormatException e) { Log.Say(Frames.OfTheUser(e)); }
                """);

        Assert.All(Ours, name => Assert.DoesNotContain(name, run.Text));
        Assert.Equal(3, run.Telemetry.Spans.Count);
    }

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task Cancellation_IsWhatItWasWithoutUs(Route route)
    {
        var run = await new SubjectProgram(route) { Types = UsersFrames }
            .Method("async Task Later(CancellationToken token)", "{ await Task.Yield(); token.ThrowIfCancellationRequested(); }")
            .Method("async ValueTask<int> Pooled(CancellationToken token)", "{ await Task.Yield(); token.ThrowIfCancellationRequested(); return 1; }")
            .RunAsync("""
                var token = new CancellationToken(canceled: true);
                try { await subject.Later(token); } catch (OperationCanceledException e) { Log.Say(e.StackTrace); }
                try { await subject.Pooled(token); } catch (OperationCanceledException e) { Log.Say(Frames.OfTheUser(e)); }
                """);

        Assert.All(Ours, name => Assert.DoesNotContain(name, run.Text));
        Assert.Equal(2, run.Telemetry.Spans.Count);
    }

    // "at Subject.Inner(String text) in /src/Subject.cs:line 9" is "Subject.Inner".
    private static string[] MethodsOf(string trace) =>
        [.. trace.Split('\n').Select(static line => line.Trim()[3..]).Select(static line => line[..line.IndexOf('(')])];
}
