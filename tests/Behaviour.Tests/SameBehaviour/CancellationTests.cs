namespace Instrumentation.Behaviour.Tests.SameBehaviour;

public sealed class CancellationTests
{
    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task Token_IsTheCallersOwnAllTheWay(Route route)
    {
        var run = await new SubjectProgram(route) { Members = "public static CancellationTokenSource Source { get; } = new();" }
            .Method("bool Same(CancellationToken token)", "=> token == Source.Token;")
            .Method("bool None(CancellationToken token = default)", "=> token == CancellationToken.None && !token.CanBeCanceled;")
            .Method("async Task Wait(CancellationToken token)", "=> await Task.Delay(Timeout.Infinite, token);")
            .Method("Task<int> WaitPlain(CancellationToken token)", "=> new TaskCompletionSource<int>().Task.WaitAsync(token);")
            .Method("async ValueTask<int> WaitValue(CancellationToken token)", "{ await Task.Delay(Timeout.Infinite, token); return 1; }")
            .Method("Task Canceled(CancellationToken token)", "=> Task.FromCanceled(token);")
            .RunAsync("""
                async Task Observe(Func<Task> call)
                {
                    var task = call();
                    try { await task; }
                    catch (OperationCanceledException e)
                    {
                        Log.Say($"{e.GetType().Name} {e.CancellationToken == Subject.Source.Token} {task.Status} {task.Exception is null}");
                    }
                }

                Log.Say(subject.Same(Subject.Source.Token));
                Log.Say(subject.None());
                var waiting = Task.WhenAll(
                    Observe(() => subject.Wait(Subject.Source.Token)),
                    Observe(() => subject.WaitPlain(Subject.Source.Token)),
                    Observe(() => subject.WaitValue(Subject.Source.Token).AsTask()));
                Subject.Source.Cancel();
                await waiting;
                await Observe(() => subject.Canceled(Subject.Source.Token));
                """);

        Assert.Equal("True\nTrue\n" + string.Join('\n', Enumerable.Repeat("TaskCanceledException True Canceled True", 4)), run.Text);
        Assert.Equal(4, run.Telemetry.Spans.Count(span => span.Tags.Contains("operation.canceled")));
    }

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task ExceptionThatCancels_IsTheSameObject(Route route)
    {
        var run = await new SubjectProgram(route)
            {
                Members = "public static readonly OperationCanceledException Prepared = new(\"prepared\", new CancellationToken(true));",
            }
            .Method("async Task Later(CancellationToken token)", "{ await Task.Yield(); throw Prepared; }")
            .Method("async ValueTask<int> Pooled(CancellationToken token)", "{ await Task.Yield(); throw Prepared; }")
            .Method("void Now(CancellationToken token)", "=> throw Prepared;")
            .RunAsync("""
                var token = new CancellationToken(true);
                var later = subject.Later(token);
                try { await later; } catch (Exception e) { Log.Say(ReferenceEquals(e, Subject.Prepared) + " " + later.IsCanceled); }
                try { await subject.Pooled(token); } catch (Exception e) { Log.Say(ReferenceEquals(e, Subject.Prepared)); }
                try { subject.Now(token); } catch (Exception e) { Log.Say(ReferenceEquals(e, Subject.Prepared)); }
                """);

        Assert.Equal("True True\nTrue\nTrue", run.Text);
        Assert.Equal(3, run.Telemetry.Logs.Count(log => log.EventId.Name!.EndsWith(".canceled", StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task AnyOfTheMethodsOwnTokens_MakesItACancellation(Route route)
    {
        var run = await new SubjectProgram(route) { Types = "public sealed record Request(CancellationToken Token);" }
            .Method("void First(CancellationToken a, in CancellationToken b)", "=> throw new OperationCanceledException(a);")
            .Method("async Task Linked(CancellationToken a, CancellationToken b = default, CancellationToken c = default)",
                "{ using var all = CancellationTokenSource.CreateLinkedTokenSource(a, b, c); await Task.Delay(Timeout.Infinite, all.Token); }")
            .Method("void InTheRequest(Request request)", "=> throw new OperationCanceledException(request.Token);")
            .Method("void Failing(CancellationToken token)", "=> throw new FormatException();")
            .Method("void Finished(CancellationToken token)", "{ }")
            .RunAsync("""
                var canceled = new CancellationToken(canceled: true);
                void Observe(Action call) { try { call(); } catch (Exception e) { Log.Say(e.GetType().Name); } }

                Observe(() => subject.First(default, canceled));
                Observe(() => subject.Linked(default, canceled).GetAwaiter().GetResult());
                Observe(() => subject.Linked(default, default, canceled).GetAwaiter().GetResult());
                Observe(() => subject.InTheRequest(new Request(canceled)));
                Observe(() => subject.Failing(canceled));
                Observe(() => subject.Finished(canceled));
                """);

        Assert.Equal("OperationCanceledException\nTaskCanceledException\nTaskCanceledException\nOperationCanceledException\nFormatException", run.Text);
        Assert.Equal(
            [
                "First operation.canceled", "Linked operation.canceled", "Linked operation.canceled", "InTheRequest error.type", "Failing error.type", "Finished code.function.name",
            ],
            run.Telemetry.Spans.Select(span => $"{span.Name["Subject.".Length..]} {span.Tags.Names.Last()}"));
    }
}
