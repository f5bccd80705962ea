namespace Instrumentation.Analyzers.Tests.Fixes.Coverage;

/// <summary>INS1001 and INS1002 of a lambda expression: what it does becomes a method, or the method that it calls gets the attributes.</summary>
public sealed class LambdaBodyFixTests
{
    private static readonly CodeFixHost Endpoints = new("INS1002");
    private static readonly CodeFixHost Background = new("INS1001");

    [Theory]
    [InlineData(
        "app.MapGet(\"/orders/{id}\", async ([FromQuery] int id, IStore store) [|=>|] await store.FindAsync(id, \"x\") + 1);",
        "app.MapGet(\"/orders/{id}\", ([FromQuery] int id, IStore store) => GetOrdersAsync(id, store));",
        "private static async Task<int> GetOrdersAsync(int id, IStore store) => await store.FindAsync(id, \"x\") + 1;",
        "GetOrdersAsync")]
    [InlineData(
        "app.MapPost(\"/orders\", (IStore store) [|=>|] store.Count());",
        "app.MapPost(\"/orders\", (IStore store) => PostOrders(store));",
        "private static int PostOrders(IStore store) => store.Count();",
        "PostOrders")]
    [InlineData(
        "app.MapDelete(\"/{id}\", (int id) [|=>|] name + Ask(id));",
        "app.MapDelete(\"/{id}\", (int id) => Delete(name, id));",
        "private string Delete(string name, int id) => name + Ask(id);",
        "Delete")]
    [InlineData(
        "app.MapFallback(async () [|=>|] await Task.FromResult(Console.ReadLine()));",
        "app.MapFallback(() => HandleAsync());",
        "private static async Task<string?> HandleAsync() => await Task.FromResult(Console.ReadLine());",
        "HandleAsync")]
    [InlineData(
        "app.MapFallback(() [|=>|] Console.ReadLine());",
        "app.MapFallback(() => Handle());",
        "private static string? Handle() => Console.ReadLine();",
        "Handle")]
    public async Task Expression_BecomesAMethod(string before, string after, string method, string name)
    {
        var fix = await Endpoints.VerifyFixAsync(Program(before), Program(after, "\n\n    [Traced, Metered]\n    " + method));

        Assert.Equal($"Move the body into '{name}' with [Traced, Metered]", fix.Title);
    }

    [Fact]
    public async Task Block_BecomesAMethod() => await Endpoints.VerifyFixAsync(
        Program(
            """
            app.MapPut("/orders", async (IStore store, CancellationToken stop) [|=>|]
                    {
                        // first
                        var found = await store.FindAsync(1, "x");
                        return found > 0 ? Results.Ok(found) : Results.NotFound(); // gone
                    });
            """),
        Program(
            "app.MapPut(\"/orders\", (IStore store, CancellationToken stop) => PutOrdersAsync(store));",
            """


                [Traced, Metered]
                private static async Task<IResult> PutOrdersAsync(IStore store)
                {
                    // first
                    var found = await store.FindAsync(1, "x");
                    return found > 0 ? Results.Ok(found) : Results.NotFound(); // gone
                }
            """));

    [Fact]
    public async Task OwnMethod_IsMarked()
    {
        var fix = await Endpoints.VerifyFixAsync(Program("app.MapGet(\"/orders\", (int id) [|=>|] Ask(id));"), Program("app.MapGet(\"/orders\", (int id) => Ask(id));", attributes: "[Traced, Metered]\n    "));

        Assert.Equal("Add [Traced, Metered] to 'Ask'", fix.Title);
    }

    [Fact]
    public async Task CallbackOfATimer_IsMarked() => await Background.VerifyFixAsync(
        Program("_ = new Timer(_ [|=>|] Ask(1));"), Program("_ = new Timer(_ => Ask(1));", attributes: "[Traced, Metered]\n    "));

    [Fact]
    public async Task CallbackOfATimer_BecomesAMethod() => await Background.VerifyFixAsync(
        Program("_ = new Timer(_ [|=>|] { Ask(1); Ask(2); });"),
        Program("_ = new Timer(_ => Handle());", "\n\n    [Traced, Metered]\n    private void Handle() { Ask(1); Ask(2); }"));

    [Fact]
    public async Task FixAll_MovesAll() => await Endpoints.VerifyFixAllAsync(
        Program("app.MapGet(\"/a\", (IStore store) [|=>|] store.Count());\n        app.MapGet(\"/b\", (IStore store) [|=>|] store.Count() + 1);"),
        Program(
            "app.MapGet(\"/a\", (IStore store) => GetA(store));\n        app.MapGet(\"/b\", (IStore store) => GetB(store));",
            "\n\n    [Traced, Metered]\n    private static int GetB(IStore store) => store.Count() + 1;\n\n    [Traced, Metered]\n    private static int GetA(IStore store) => store.Count();"));

    [Theory]
    [InlineData("app.MapGet(\"/a\", (IStore store) [|=>|] new { Count = store.Count() });")]
    [InlineData("var calls = 0; app.MapGet(\"/a\", (IStore store) [|=>|] store.Count() + ++calls);")]
    [InlineData("app.MapGet(\"/a\", () [|=>|] Local()); string? Local() => Console.ReadLine();")]
    [InlineData("app.MapGet(\"/a\", [|delegate () { return Console.ReadLine(); }|]);")]
    public async Task WhatMightMeanSomethingElse_HasNoFix(string body) => await Endpoints.VerifyNoFixAsync(Program(body));

    [Fact]
    public async Task JobInAnotherFile_IsSplit()
    {
        const string Hangfire = "namespace Hangfire { public static class BackgroundJob { public static string Enqueue<T>(System.Linq.Expressions.Expression<System.Action<T>> job) => \"\"; } }";
        TestProgram Jobs(string call, string service) => TestProgram.Of($"public class C {{ public void M() {{ {call}; }} }}", service, Hangfire);

        var fix = await Background.VerifyFixAsync(
            Jobs(
                "[|Hangfire.BackgroundJob.Enqueue<IMails>(mails => mails.Send(1))|]",
                """
                using Instrumentation;
                public interface IMails { void Send(int id); }
                public class Mails : IMails
                {
                    /// <summary>Sends it.</summary>
                    public void Send(int id) => Console.Beep();
                }
                """),
            Jobs(
                "Hangfire.BackgroundJob.Enqueue<IMails>(mails => mails.Send(1))",
                """
                using Instrumentation;
                public interface IMails { void Send(int id); }
                public partial class Mails : IMails
                {
                    /// <summary>Sends it.</summary>
                    [Traced, Metered]
                    public partial void Send(int id);

                    private void SendCore(int id) => Console.Beep();
                }
                """));

        Assert.Equal("Add [Traced, Metered] and make 'Send' partial", fix.Title);
    }

    private static TestProgram Program(string statement, string method = "", string attributes = "") => $$"""
        using Instrumentation;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        public interface IStore { Task<int> FindAsync(int id, string name); int Count(); }
        public class Endpoints
        {
            private readonly string _prefix = "a";
            public void Map(WebApplication app, string name)
            {
                {{statement}}
            }{{method}}

            {{attributes}}public string Ask(int id) => _prefix + Console.ReadLine() + id;
        }
        """.ReplaceLineEndings("\n");
}
