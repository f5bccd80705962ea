namespace Instrumentation.Behaviour.Tests.SameBehaviour;

public sealed class UnobservedExceptionTests
{
    // The event is the process's; the message tells whose exception it is.
    private const string Watch = """
        public static class Unobserved
        {
            private static readonly string Mark = Guid.NewGuid().ToString();

            public static List<string> Seen { get; } = [];

            public static Exception New(string what) => new InvalidOperationException(what + Mark);

            public static void Collect(int expected)
            {
                for (var i = 0; i < 50 && Seen.Count < expected; i++)
                {
                    GC.Collect();
                    GC.WaitForPendingFinalizers();
                }
            }

            public static IDisposable Begin()
            {
                EventHandler<UnobservedTaskExceptionEventArgs> handler = (_, unobserved) =>
                {
                    foreach (var exception in unobserved.Exception.InnerExceptions.Where(each => each.Message.EndsWith(Mark)))
                        Seen.Add(exception.Message[..^Mark.Length] + " of " + unobserved.Exception.InnerExceptions.Count);
                };
                TaskScheduler.UnobservedTaskException += handler;
                return new End(() => TaskScheduler.UnobservedTaskException -= handler);
            }

            private sealed class End(Action end) : IDisposable { public void Dispose() => end(); }
        }
        """;

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task DroppedTask_IsReportedOnce_AndAnAwaitedOneNever(Route route)
    {
        var run = await new SubjectProgram(route) { Types = Watch, Members = "public static TaskCompletionSource Gate { get; } = new();" }
            .Method("async Task Later(string what)", "{ await Gate.Task; throw Unobserved.New(what); }")
            .Method("async Task<int> AtOnce(string what)", "{ if (what is not null) throw Unobserved.New(what); await Task.Yield(); return 1; }")
            .Method("Task Both(string what)", "=> Task.WhenAll(Task.FromException(Unobserved.New(what + \"1\")), Task.FromException(Unobserved.New(what + \"2\")));")
            .RunAsync("""
                [MethodImpl(MethodImplOptions.NoInlining)]
                void Drop() { _ = subject.Later("later"); _ = subject.AtOnce("at once"); _ = subject.Both("both "); }

                [MethodImpl(MethodImplOptions.NoInlining)]
                async Task Handle()
                {
                    try { await subject.Later("handled"); } catch (InvalidOperationException) { }
                    try { await subject.AtOnce("handled"); } catch (InvalidOperationException) { }
                    try { await subject.Both("handled"); } catch (InvalidOperationException) { }
                }

                using var watch = Unobserved.Begin();
                Drop();
                Subject.Gate.SetResult();
                await Handle();
                Unobserved.Collect(expected: 4);
                foreach (var seen in Unobserved.Seen.Order()) Log.Say(seen);
                """);

        Assert.Equal("at once of 1\nboth 1 of 2\nboth 2 of 2\nlater of 1", run.Text);
    }
}
