namespace Instrumentation.Behaviour.Tests.SameBehaviour;

public sealed class ExceptionTests
{
    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task ThrownObject_IsTheSame(Route route)
    {
        var run = await new SubjectProgram(route)
            {
                Members = "public static readonly InvalidOperationException Prepared = new(\"prepared\") { Data = { [\"key\"] = \"value\" } };",
            }
            .Method("int Value()", "=> throw Prepared;")
            .Method("async Task AtOnce()", "{ if (Prepared is not null) throw Prepared; await Task.Yield(); }")
            .Method("async Task<int> Later()", "{ await Task.Yield(); throw Prepared; }")
            .Method("async ValueTask<int> Pooled()", "{ await Task.Yield(); throw Prepared; }")
            .Method("Task Faulted()", "=> Task.FromException(Prepared);")
            .RunAsync("""
                async Task Observe(Func<Task> call)
                {
                    try { await call(); }
                    catch (Exception e) { Log.Say(ReferenceEquals(e, Subject.Prepared) + " " + e.Data.Count + " " + e.HResult); }
                }

                await Observe(() => { subject.Value(); return Task.CompletedTask; });
                await Observe(() => subject.AtOnce());
                await Observe(() => subject.Later());
                await Observe(() => subject.Pooled().AsTask());
                await Observe(() => subject.Faulted());
                """);

        Assert.Equal(string.Join('\n', Enumerable.Repeat("True 1 -2146233079", 5)), run.Text);
        Assert.Equal(5, run.Telemetry.Spans.Count(span => span.Status is System.Diagnostics.ActivityStatusCode.Error));
    }

    // Filters run before `finally`: what passes the wrapper can be replaced on its way, and what replaces it be caught.
    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task ExceptionThatPasses_AndIsCaughtInTheMethodAfterAll_IsNoFailure(Route route)
    {
        const string mend = """
            try
            {
                try { throw new FormatException(); }
                finally { Replace(); }
            }
            catch (InvalidOperationException) { }
            """;
        var run = await new SubjectProgram(route)
            {
                Members = "private static void Replace() => throw new InvalidOperationException();",
            }
            .Method("int Value()", $"{{ {mend} return 1; }}")
            .Method("void Nothing()", $"{{ {mend} }}")
            .Method("Task<int> Completed()", $"{{ {mend} return Task.FromResult(1); }}")
            .Method("Task Pending()", $"{{ {mend} return Task.Delay(1); }}")
            .Method("ValueTask<int> Pooled()", $"{{ {mend} return new(Task.Delay(1).ContinueWith(_ => 1)); }}")
            .Method("IEnumerable<int> Stream()", $"{{ {mend} return new[] {{ 1, 2 }}; }}")
            .RunAsync("""
                Log.Say(subject.Value());
                subject.Nothing();
                Log.Say(await subject.Completed());
                await subject.Pending();
                Log.Say(await subject.Pooled());
                Log.Say(subject.Stream().Sum());
                """);

        Assert.Equal("1\n1\n1\n3", run.Text);
        Assert.Equal(6, run.Telemetry.Spans.Count);
        Assert.All(run.Telemetry.Spans, static span => Assert.Equal(System.Diagnostics.ActivityStatusCode.Unset, span.Status));
        Assert.Equal(6, run.Telemetry.Logs.Count);
        Assert.All(run.Telemetry.Logs, static log => Assert.Null(log.Exception));
        Assert.Equal(6, run.Telemetry.Measurements.Count(static measurement => measurement.Name == "operation.duration"));
    }

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task TaskThatMethodReturnsBeforeItThrows_AndItsThrow_StayApart(Route route)
    {
        var run = await new SubjectProgram(route)
            .Method("Task Check(int n)", "{ ArgumentOutOfRangeException.ThrowIfNegative(n); return Task.CompletedTask; }")
            .Method("async Task CheckAsync(int n)", "{ ArgumentOutOfRangeException.ThrowIfNegative(n); await Task.Yield(); }")
            .Method("ValueTask<int> CheckValue(int n)", "{ ArgumentOutOfRangeException.ThrowIfNegative(n); return new(n); }")
            .Method("async ValueTask CheckValueAsync(int n)", "{ ArgumentOutOfRangeException.ThrowIfNegative(n); await Task.Yield(); }")
            .RunAsync("""
                void Observe(Func<Task> call)
                {
                    try { Log.Say("returned " + call().Status); }
                    catch (ArgumentOutOfRangeException e) { Log.Say("threw " + e.ParamName); }
                }

                Observe(() => subject.Check(-1));
                Observe(() => subject.CheckAsync(-1));
                Observe(() => subject.CheckValue(-1).AsTask());
                Observe(() => subject.CheckValueAsync(-1).AsTask());
                """);

        Assert.Equal("threw n\nreturned Faulted\nthrew n\nreturned Faulted", run.Text);
        Assert.Equal(4, run.Telemetry.Spans.Count);
    }

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task AllExceptionsOfATask_Survive(Route route)
    {
        var run = await new SubjectProgram(route)
            {
                Members = """
                    public static TaskCompletionSource First { get; } = new();
                    public static TaskCompletionSource<int> Second { get; } = new();
                    """,
            }
            .Method("Task Both()", "=> Task.WhenAll(First.Task, Second.Task);")
            .Method("Task<int[]> BothAtOnce()", "=> Task.WhenAll(Task.FromException<int>(new FormatException(\"3\")), Task.FromException<int>(new FormatException(\"4\")));")
            .RunAsync("""
                var pending = subject.Both();
                Subject.First.SetException([new FormatException("1"), new TimeoutException("1b")]);
                Subject.Second.SetException(new InvalidOperationException("2"));
                try { await pending; } catch (Exception e) { Log.Say("awaited " + e.Message); }
                Log.Say(string.Join(" ", pending.Exception!.InnerExceptions.Select(e => e.GetType().Name + e.Message)));
                Log.Say(string.Join(" ", subject.BothAtOnce().Exception!.InnerExceptions.Select(e => e.GetType().Name + e.Message)));
                """);

        Assert.Equal("awaited 1\nFormatException1 TimeoutException1b InvalidOperationException2\nFormatException3 FormatException4", run.Text);
        Assert.Equal("System.FormatException", run.Telemetry.SingleSpan("Subject.Both").Tags["error.type"]);
    }

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task CallersFilter_RunsBeforeTheMethodsFinally(Route route)
    {
        var run = await new SubjectProgram(route)
            .Method("void Fail()", "{ try { Log.Say(\"body\"); throw new FormatException(); } finally { Log.Say(\"finally of the method\"); } }")
            .RunAsync("""
                bool Filter() { Log.Say("filter of the caller"); return true; }

                try { subject.Fail(); }
                catch (FormatException) when (Filter()) { Log.Say("handler of the caller"); }
                """);

        Assert.Equal("body\nfilter of the caller\nfinally of the method\nhandler of the caller", run.Text);
        Assert.Equal(System.Diagnostics.ActivityStatusCode.Error, run.Telemetry.SingleSpan("Subject.Fail").Status);
    }

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task ExceptionHandledInside_IsNobodysBusiness(Route route)
    {
        var run = await new SubjectProgram(route)
            .Method("int Try(string text)", "{ try { return int.Parse(text); } catch (FormatException) { return -1; } }")
            .RunAsync("Log.Say(subject.Try(\"x\"));");

        Assert.Equal("-1", run.Text);
        run.Telemetry.CompletedOnce("Subject.Try");
        Assert.Empty(run.Telemetry.SingleSpan("Subject.Try").Events);
    }
}
