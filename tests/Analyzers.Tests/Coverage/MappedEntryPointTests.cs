namespace Instrumentation.Analyzers.Tests.Coverage;

/// <summary>Entry points that a call hands to a framework: minimal APIs, timers, jobs of Hangfire.</summary>
public sealed class MappedEntryPointTests
{
    private const string Hangfire = """
        namespace Hangfire
        {
            public static class BackgroundJob { public static string Enqueue<T>(System.Linq.Expressions.Expression<System.Action<T>> job) => ""; }
            public static class RecurringJob { public static void AddOrUpdate(string id, System.Linq.Expressions.Expression<System.Action> job, string cron) { } }
        }
        """;

    private static readonly AnalyzerHost Endpoints = new("INS1002");
    private static readonly AnalyzerHost Background = new("INS1001");

    [Theory]
    [InlineData("app.MapGet(\"/orders\", () [|=>|] Do());", "GET /orders")]
    [InlineData("app.MapPost(\"/orders\", async (string id) [|=>|] { await Task.Yield(); Do(); });", "POST /orders")]
    [InlineData("app.MapPut(\"/orders\", [|Do|]);", "PUT /orders")]
    [InlineData("app.MapDelete(\"/orders\", [|Local|]); void Local() { Do(); }", "DELETE /orders")]
    [InlineData("app.MapPatch(\"/orders\", [|delegate () { Do(); }|]);", "PATCH /orders")]
    [InlineData("app.MapMethods(\"/orders\", [\"GET\"], () [|=>|] Do());", "/orders")]
    [InlineData("app.MapGroup(\"/shop\").MapGet(\"orders\", () [|=>|] Do());", "GET orders")]
    [InlineData("app.MapFallback(() [|=>|] Do());", "(endpoint)")]
    [InlineData("app.MapGet(\"/report.pdf\", () [|=>|] Do());", "GET /report.pdf")]
    [InlineData("app.Map(\"/orders\", (HttpContext context) [|=>|] { Do(); return Task.CompletedTask; });", "/orders")]
    public async Task MinimalApi_IsReported(string statement, string name)
    {
        var diagnostic = Assert.Single(await Endpoints.VerifyAsync(Program(statement)));

        Assert.Equal($"'{name}' (minimal API endpoint) records nothing of its own, so of a request there is at most the server's span", diagnostic.GetMessage());
    }

    [Theory]
    [InlineData("app.MapGet(\"/orders\", () => { using var span = Source.StartActivity(); Do(); });")]
    [InlineData("app.MapGet(\"/orders\", () => Observed());")]
    [InlineData("app.MapGet(\"/orders\", Observed);")]
    [InlineData("app.MapGet(\"/orders\", [NotInstrumented(\"why\")] () => Do());")]
    [InlineData("app.MapGet(\"/orders\", OptedOut);")]
    [InlineData("app.MapGet(\"/\", () => \"hello\");")]
    [InlineData("app.MapGet(\"/orders\", () => Results.Ok());")]
    [InlineData("app.MapGet(\"/healthz\", () => Do());")]
    [InlineData("app.MapGet(\"/api/version\", () => Do());")]
    [InlineData("app.MapGet(\"/pages/index.html\", () => Do());")]
    [InlineData("app.MapGet(\"site.CSS\", () => Do());")]
    [InlineData("app.MapGet(\"/orders\", System.Console.Clear);")]
    [InlineData("Mine.MapGet(\"/orders\", () => Do());")]
    public async Task MinimalApi_IsSilent(string statement) => await Endpoints.VerifyAsync(Program(statement));

    [Theory]
    [InlineData("_ = new Timer(_ [|=>|] Do());", "'timer' (timer callback) ")]
    [InlineData("_ = new Timer([|OnTick|], null, 0, 1);", "'timer' (timer callback) ")]
    [InlineData("new System.Timers.Timer().Elapsed += (_, _) [|=>|] Do();", "'timer' (timer callback) ")]
    [InlineData("[|Hangfire.BackgroundJob.Enqueue<C>(c => c.Run())|];", "'C.Run' (background job) ")]
    [InlineData("[|Hangfire.BackgroundJob.Enqueue<IOne>(one => one.Run())|];", "'One.Run' (background job) ")]
    [InlineData("[|Hangfire.RecurringJob.AddOrUpdate(\"a\", () => Do(), \"\")|];", "'C.Do' (background job) ")]
    public async Task TimerOrJob_IsReported(string statement, string start)
    {
        var diagnostic = Assert.Single(await Background.VerifyAsync(Program(statement)));

        Assert.Equal(start + "is called by its framework and records nothing, so nobody sees when it runs, how long, or that it fails", diagnostic.GetMessage());
    }

    [Theory]
    [InlineData("_ = new Timer(_ => Observed());")]
    [InlineData("_ = new Timer(_ => { });")]
    [InlineData("_ = new Timer(OnTickOptedOut);")]
    [InlineData("_ = new Timer(_ => Raise());")]
    [InlineData("_ = new Timer([NotInstrumented(\"why\")] (_) => Do());")]
    [InlineData("new System.Timers.Timer().Elapsed += (_, _) => Observed();")]
    [InlineData("var timer = new System.Timers.Timer(); timer.Elapsed -= (_, _) => Do();")]
    [InlineData("Hangfire.BackgroundJob.Enqueue<C>(c => Observed());")]
    [InlineData("Hangfire.BackgroundJob.Enqueue<C>(c => OptedOut());")]
    [InlineData("Hangfire.BackgroundJob.Enqueue<ITwo>(two => two.Run());")]
    [InlineData("Hangfire.BackgroundJob.Enqueue<INone>(none => none.Run());")]
    [InlineData("Hangfire.BackgroundJob.Enqueue<IOne>(one => one.Seen());")]
    public async Task TimerOrJob_IsSilent(string statement) => await Background.VerifyAsync(Program(statement));

    private static TestProgram Program(string statement) => TestProgram.Of(
        $$"""
        using Instrumentation;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        public class C
        {
            private static readonly System.Diagnostics.ActivitySource Source = new("shop");
            public void Map(WebApplication app) { {{statement}} }
            public void Run() => Do();
            private static void OnTick(object? state) => Do();
            private event Action? Ticked;
            private void Raise() => Ticked?.Invoke();
            public static void Do() => System.Console.Beep();
            [Traced] public static void Observed() => System.Console.Beep();
            [NotInstrumented("why")] public static void OptedOut() => System.Console.Beep();
            [NotInstrumented("why")] private static void OnTickOptedOut(object? state) => Do();
            private static class Mine { public static void MapGet(string pattern, Action handler) { } }
        }
        public interface IOne { void Run(); void Seen(); }
        public class One : IOne { public void Run() => C.Do(); public void Seen() => C.Observed(); }
        public interface ITwo { void Run(); }
        public class First : ITwo { public void Run() => C.Do(); }
        public class Second : ITwo { public void Run() => C.Do(); }
        public interface INone { void Run(); }
        """,
        Hangfire);
}
