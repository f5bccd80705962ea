namespace Instrumentation.Analyzers.Tests.Fixes.Coverage;

/// <summary>INS1001 of a loop that never ends: each pass becomes an operation.</summary>
public sealed class LoopFixTests
{
    private static readonly CodeFixHost Host = new("INS1001");

    [Fact]
    public async Task OwnMethod_IsMarked()
    {
        var fix = await Host.VerifyFixAsync(
            Service("[|ExecuteAsync|]", "while (!stop.IsCancellationRequested)\n        {\n            await CleanAsync(stop);\n            await Task.Delay(1000, stop);\n        }"),
            Service("ExecuteAsync", "while (!stop.IsCancellationRequested)\n        {\n            await CleanAsync(stop);\n            await Task.Delay(1000, stop);\n        }", attributes: "[Traced, Metered]\n    "));

        Assert.Equal("Add [Traced, Metered] to 'CleanAsync'", fix.Title);
    }

    [Theory]
    [InlineData(
        """
        while (await timer.WaitForNextTickAsync(stop))
        {
            // first
            var count = 1;
            await Task.WhenAll(CleanAsync(stop), store.SaveAsync(count)); // both
        }
        """,
        """
        while (await timer.WaitForNextTickAsync(stop))
        {
            await RunOnceAsync(stop);
        }
        """,
        """
        [Traced, Metered]
        private async Task RunOnceAsync(CancellationToken stop)
        {
            // first
            var count = 1;
            await Task.WhenAll(CleanAsync(stop), store.SaveAsync(count)); // both
        }
        """)]
    [InlineData(
        """
        while (true)
        {
            if (stop.IsCancellationRequested) break;
            try
            {
                await store.SaveAsync(1).ConfigureAwait(false);
                await store.SaveAsync(2).ConfigureAwait(false);
            }
            catch (Exception e)
            {
                Console.WriteLine(e);
            }

            await Task.Delay(1000, stop);
        }
        """,
        """
        while (true)
        {
            if (stop.IsCancellationRequested) break;
            try
            {
                await RunOnceAsync().ConfigureAwait(false);
            }
            catch (Exception e)
            {
                Console.WriteLine(e);
            }

            await Task.Delay(1000, stop);
        }
        """,
        """
        [Traced, Metered]
        private async Task RunOnceAsync()
        {
            await store.SaveAsync(1).ConfigureAwait(false);
            await store.SaveAsync(2).ConfigureAwait(false);
        }
        """)]
    [InlineData(
        """
        await foreach (var message in store.AllAsync())
        {
            Console.WriteLine(message);
            Console.Beep();
        }
        """,
        """
        await foreach (var message in store.AllAsync())
        {
            RunOnce(message);
        }
        """,
        """
        [Traced, Metered]
        private static void RunOnce(string message)
        {
            Console.WriteLine(message);
            Console.Beep();
        }
        """)]
    public async Task Pass_BecomesAMethod(string before, string after, string method)
    {
        var fix = await Host.VerifyFixAsync(Service("[|ExecuteAsync|]", Indented(before, 8)), Service("ExecuteAsync", Indented(after, 8), method: "\n\n    " + Indented(method, 4)));

        Assert.StartsWith("Move a pass into 'RunOnce", fix.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LoopThatAHostedServiceStarts_HasAPassToo() => await Host.VerifyFixAsync(
        """
        using Instrumentation;
        public class C : Microsoft.Extensions.Hosting.IHostedService
        {
            public Task [|StartAsync|](CancellationToken stop)
            {
                _ = RunAsync(stop);
                return Task.CompletedTask;
            }

            public Task StopAsync(CancellationToken stop) => Task.CompletedTask;

            private async Task RunAsync(CancellationToken stop)
            {
                while (!stop.IsCancellationRequested)
                {
                    Clean();
                    await Task.Delay(1000, stop);
                }
            }

            private static void Clean() => Console.Beep();
        }
        """,
        """
        using Instrumentation;
        public class C : Microsoft.Extensions.Hosting.IHostedService
        {
            public Task StartAsync(CancellationToken stop)
            {
                _ = RunAsync(stop);
                return Task.CompletedTask;
            }

            public Task StopAsync(CancellationToken stop) => Task.CompletedTask;

            private async Task RunAsync(CancellationToken stop)
            {
                while (!stop.IsCancellationRequested)
                {
                    Clean();
                    await Task.Delay(1000, stop);
                }
            }

            [Traced, Metered]
            private static void Clean() => Console.Beep();
        }
        """);

    [Theory]
    [InlineData("while (true) { await store.SaveAsync(1); if (stop.IsCancellationRequested) return; await store.SaveAsync(2); }")]
    [InlineData("while (true) { await store.SaveAsync(1); await Task.Delay(1, stop); await store.SaveAsync(2); }")]
    [InlineData("var passes = 0; while (true) { passes++; await store.SaveAsync(passes); }")]
    [InlineData("while (true) { for (; ; ) { await store.SaveAsync(1); continue; } }", true)]
    [InlineData("var all = new[] { new { A = 1 } }; while (true) { Console.WriteLine(all[0]); await store.SaveAsync(1); }")]
    [InlineData("while (true) { Local(); await store.SaveAsync(1); } void Local() => Console.Beep();")]
    [InlineData("while (true) await store.SaveAsync(1);")]
    [InlineData("int last = 0; while (true) { Func<int> read = () => last; await store.SaveAsync(read()); }")]
    public async Task WhatMightMeanSomethingElse_OffersOnlyToExclude(string body, bool offers = false)
    {
        var marked = Service("[|ExecuteAsync|]", body);
        var exclusion = offers ? 1 : 0;

        var fix = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => Host.VerifyFixAsync(marked, marked, exclusion));
        Assert.DoesNotContain("There is no such fix", fix.Message, StringComparison.Ordinal);
        fix = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => Host.VerifyFixAsync(marked, marked, exclusion + 1));
        Assert.Contains("There is no such fix", fix.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FixAll_MarksAll() => await Host.VerifyFixAllAsync(
        Two("[|ExecuteAsync|]", ""),
        Two("ExecuteAsync", "[Traced, Metered]\n    "));

    private static TestProgram Two(string name, string attributes) => TestProgram.Of(
        new[] { "A", "B" }.Select(type => $$"""
            using Instrumentation;
            public class {{type}} : Microsoft.Extensions.Hosting.BackgroundService
            {
                protected override async Task {{name}}(CancellationToken stop)
                {
                    while (true)
                    {
                        await CleanAsync();
                        await Task.Delay(1000, stop);
                    }
                }

                {{attributes}}private Task CleanAsync() => Task.Run(Console.Beep);
            }
            """.ReplaceLineEndings("\n")).ToArray());

    private static string Indented(string text, int spaces) => text.ReplaceLineEndings("\n").Replace("\n", "\n" + new string(' ', spaces), StringComparison.Ordinal).Replace("\n" + new string(' ', spaces) + "\n", "\n\n", StringComparison.Ordinal);

    private static TestProgram Service(string name, string body, string attributes = "", string method = "") => $$"""
        using Instrumentation;
        public interface IStore { Task SaveAsync(int number); IAsyncEnumerable<string> AllAsync(); }
        public class Cleaner(IStore store, PeriodicTimer timer) : Microsoft.Extensions.Hosting.BackgroundService
        {
            protected override async Task {{name}}(CancellationToken stop)
            {
                {{body}}
            }{{method}}

            {{attributes}}private Task CleanAsync(CancellationToken stop) => Task.Run(Console.Beep, stop);
            private object[] Fields => [store, timer];
        }
        """.ReplaceLineEndings("\n");
}
