namespace Instrumentation.Analyzers.Tests.Hygiene;

/// <summary>INS4010: methods that are not <c>async</c> and return, from inside the <c>using</c> of an activity, work that goes on.</summary>
public sealed class LeakedActivityTests
{
    private const string Rule = "INS4010";

    private const string Members = """
        private Task<int>? _kept;
        private static Task<int> WorkAsync() => Task.Run(() => 1);
        private static async IAsyncEnumerable<int> StreamAsync() { await Task.Yield(); yield return 1; }
        """;

    [Theory]
    [InlineData("Task<int>", "using var activity = Source.StartActivity(\"a\"); return [|WorkAsync()|];")]
    [InlineData("Task", "using var activity = Source.StartActivity(\"a\"); return [|WorkAsync()|];")]
    [InlineData("Task<int>", "using (Source.StartActivity(\"a\")) { return [|WorkAsync()|]; }")]
    [InlineData("Task<int>", "using (var activity = new Activity(\"a\").Start()) return [|WorkAsync()|];")]
    [InlineData("ValueTask<int>", "using var activity = Source.StartActivity(\"a\"); return [|new ValueTask<int>(WorkAsync())|];")]
    [InlineData("IAsyncEnumerable<int>", "using var activity = Source.StartActivity(\"a\"); return [|StreamAsync()|];")]
    [InlineData("Task<int>", "using var activity = Source.StartActivity(\"a\"); var task = WorkAsync(); return [|task|];")]
    [InlineData("Task<int>", "using var activity = Source.StartActivity(\"a\"); return [|_kept ?? WorkAsync()|];")]
    [InlineData("Task<int>", "using var activity = Source.StartActivity(\"a\"); return [|_kept is null ? Task.FromResult(1) : WorkAsync()|];")]
    [InlineData("Task<int>", "using var activity = Source.StartActivity(\"a\"); return [|_kept switch { null => WorkAsync(), var other => other }|];")]
    [InlineData("Task<int>", "using var activity = Source.StartActivity(\"a\"); if (_kept is null) return Task.FromResult(1); return [|WorkAsync()|];")]
    [InlineData("Task", "using var activity = Source.StartActivity(\"a\"); return [|Task.WhenAll(WorkAsync(), WorkAsync())|];")]
    [InlineData("System.Func<Task<int>>", "return () => { using var activity = Source.StartActivity(\"a\"); return [|WorkAsync()|]; };")]
    [InlineData("Task<int>", "return Local(); Task<int> Local() { using var activity = Source.StartActivity(\"a\"); return [|WorkAsync()|]; }")]
    public async Task WorkThatGoesOn_IsReported(string returns, string statements) => await VerifyAsync(returns, statements);

    [Theory]
    [InlineData("async Task<int>", "using var activity = Source.StartActivity(\"a\"); return await WorkAsync();")]
    [InlineData("async Task<Task<int>>", "using var activity = Source.StartActivity(\"a\"); await Task.Yield(); return WorkAsync();")]
    [InlineData("Task<int>", "using var activity = Source.StartActivity(\"a\"); return Task.FromResult(1);")]
    [InlineData("Task", "using var activity = Source.StartActivity(\"a\"); return Task.CompletedTask;")]
    [InlineData("Task", "using var activity = Source.StartActivity(\"a\"); return Task.FromException(new System.Exception());")]
    [InlineData("ValueTask<int>", "using var activity = Source.StartActivity(\"a\"); return new ValueTask<int>(1);")]
    [InlineData("ValueTask", "using var activity = Source.StartActivity(\"a\"); return default;")]
    [InlineData("Task<int>", "using var activity = Source.StartActivity(\"a\"); return _kept!;")]
    [InlineData("Task<int>", "using var activity = Source.StartActivity(\"a\"); var task = WorkAsync(); task.Wait(); return task;")]
    [InlineData("Task<int>", "using var activity = Source.StartActivity(\"a\"); var task = WorkAsync(); Use(task.Result); return task;")]
    [InlineData("Task<int>", "var task = WorkAsync(); using var activity = Source.StartActivity(\"a\"); return task;")]
    [InlineData("Task<int>", "if (_kept is null) return WorkAsync(); using var activity = Source.StartActivity(\"a\"); return Task.FromResult(1);")]
    [InlineData("Task<int>", "using (Source.StartActivity(\"a\")) { Work(); } return WorkAsync();")]
    [InlineData("Task<int>", "using var stream = new MemoryStream(); return WorkAsync();")]
    [InlineData("int", "using var activity = Source.StartActivity(\"a\"); return WorkAsync().Result;")]
    [InlineData("Task<int>", "using var activity = Source.StartActivity(\"a\"); System.Func<Task<int>> later = () => WorkAsync(); Use(later); return Task.FromResult(1);")]
    [InlineData("Task<int>", "using var activity = Source.StartActivity(\"a\"); return {|CS0103:Missing|}();")]
    [InlineData("Task<int>", "\n#pragma warning disable INS4010\nusing var activity = Source.StartActivity(\"a\"); return WorkAsync();\n#pragma warning restore INS4010\n")]
    public async Task WorkThatHasEnded_IsSilent(string returns, string statements) => await VerifyAsync(returns, statements);

    [Theory]
    [InlineData("Task<int>", "using var activity = Source.StartActivity(\"a\"); return [|WorkAsync()|];", "'Act'")]
    [InlineData("System.Func<Task<int>>", "return () => { using var activity = Source.StartActivity(\"a\"); return [|WorkAsync()|]; };", "the lambda")]
    public async Task Message_SaysWhatToDo(string returns, string statements, string name) => Assert.Equal(
        [$"The activity stops when {name} returns, before `WorkAsync()` has ended, and is current for work that it does not cover; make {name} async and await"],
        await VerifyAsync(returns, statements));

    private static Task<IReadOnlyList<string>> VerifyAsync(string returns, string statements) => HygienePrograms.VerifyAsync(Rule, HygienePrograms.Statements(statements, Members, returns: returns));
}
