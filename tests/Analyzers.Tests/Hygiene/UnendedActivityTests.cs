namespace Instrumentation.Analyzers.Tests.Hygiene;

/// <summary>INS4001: activities that are started, and that nobody can stop any more.</summary>
public sealed class UnendedActivityTests
{
    private const string Rule = "INS4001";

    [Theory]
    [InlineData("[|Source.StartActivity(\"a\")|];")]
    [InlineData("_ = [|Source.StartActivity(\"a\")|];")]
    [InlineData("[|Source.StartActivity(\"a\")|]?.SetTag(\"k\", 1);")]
    [InlineData("[|Source.StartActivity(\"a\")|]!.SetTag(\"k\", 1).AddEvent(new ActivityEvent(\"e\"));")]
    [InlineData("var activity = [|Source.StartActivity(\"a\")|]; Work();")]
    [InlineData("var activity = [|Source.StartActivity(\"a\")|]; activity?.SetTag(\"k\", 1);")]
    [InlineData("var activity = [|Source.StartActivity(\"a\")|]?.SetTag(\"k\", 1); activity?.SetStatus(ActivityStatusCode.Ok);")]
    [InlineData("Activity? activity; activity = [|Source.StartActivity(\"a\")|]; activity = activity?.SetTag(\"k\", 1);")]
    [InlineData("if ([|Source.StartActivity(\"a\")|] is { } activity) activity.SetTag(\"k\", 1);")]
    [InlineData("if ([|Source.StartActivity(\"a\")|] is null) Work();")]
    [InlineData("Activity? activity; if ((activity = [|Source.StartActivity(\"a\")|]) != null) activity.DisplayName = \"b\";")]
    [InlineData("var id = [|Source.StartActivity(\"a\")|]?.Id;")]
    [InlineData("var activity = Activity.Current is null ? [|Source.StartActivity(\"a\")|] : null; activity?.SetTag(\"k\", 1);")]
    [InlineData("[|new Activity(\"a\").Start()|];")]
    [InlineData("[|new Activity(\"a\").SetParentId(\"p\").Start()|];")]
    [InlineData("var activity = new Activity(\"a\"); [|activity.Start()|]; activity.SetTag(\"k\", 1);")]
    [InlineData("var activity = [|new Activity(\"a\").Start()|]; Work();")]
    [InlineData("[|Source.CreateActivity(\"a\", ActivityKind.Client)!.Start()|];")]
    [InlineData("Source.CreateActivity(\"a\", ActivityKind.Client)?[|.Start()|];")]
    [InlineData("System.Action later = () => [|Source.StartActivity(\"a\")|];")]
    [InlineData("System.Action later = () => { var activity = [|Source.StartActivity(\"a\")|]; activity?.SetTag(\"k\", 1); };")]
    public async Task Lost_IsReported(string statements) => await HygienePrograms.VerifyAsync(Rule, HygienePrograms.Statements(statements));

    [Theory]
    [InlineData("using var activity = Source.StartActivity(\"a\");")]
    [InlineData("using var activity = Source.StartActivity(\"a\")?.SetTag(\"k\", 1);")]
    [InlineData("using (Source.StartActivity(\"a\")) Work();")]
    [InlineData("using (var activity = Source.StartActivity(\"a\")) Work();")]
    [InlineData("using (Source.StartActivity(\"a\")?.SetTag(\"k\", 1)) Work();")]
    [InlineData("var activity = Source.StartActivity(\"a\"); using (activity) Work();")]
    [InlineData("var activity = Source.StartActivity(\"a\"); try { Work(); } finally { activity?.Dispose(); }")]
    [InlineData("var activity = Source.StartActivity(\"a\"); Work(); activity?.Stop();")]
    [InlineData("var activity = Source.StartActivity(\"a\"); activity?.SetTag(\"k\", 1).Stop();")]
    [InlineData("var activity = Source.StartActivity(\"a\"); (activity as System.IDisposable)?.Dispose();")]
    [InlineData("var activity = Source.StartActivity(\"a\"); if (activity is { } started) started.Stop();")]
    [InlineData("Source.StartActivity(\"a\")?.Dispose();")]
    [InlineData("Source.StartActivity(\"a\"); Work(); Activity.Current?.Stop();")]
    [InlineData("_activity = Source.StartActivity(\"a\");")]
    [InlineData("_activity ??= Source.StartActivity(\"a\");")]
    [InlineData("var activity = Source.StartActivity(\"a\"); _activity = activity;")]
    [InlineData("var all = new List<Activity?> { Source.StartActivity(\"a\") };")]
    [InlineData("Activity?[] all = [Source.StartActivity(\"a\")];")]
    [InlineData("Use(Source.StartActivity(\"a\"));")]
    [InlineData("var activity = Source.StartActivity(\"a\"); Use(activity);")]
    [InlineData("var activity = Source.StartActivity(\"a\"); Use(new { activity });")]
    [InlineData("var activity = Source.StartActivity(\"a\"); System.Action later = () => activity?.Dispose();")]
    [InlineData("var activity = Source.StartActivity(\"a\"); Later(); void Later() => activity?.Dispose();")]
    [InlineData("System.Func<Activity?> make = () => Source.StartActivity(\"a\");")]
    [InlineData("var activity = new Activity(\"a\"); activity.Start(); activity.Stop();")]
    [InlineData("var activity = new Activity(\"a\"); Work();")]
    [InlineData("using var activity = new Activity(\"a\").Start();")]
    [InlineData("using var activity = new Activity(\"a\"); activity.Start();")]
    [InlineData("_activity!.Start();")]
    [InlineData("var pair = (Source.StartActivity(\"a\"), 1);")]
    public async Task Kept_IsSilent(string statements) => await HygienePrograms.VerifyAsync(Rule, HygienePrograms.Statements(statements));

    [Theory]
    [InlineData("return Source.StartActivity(\"a\");")]
    [InlineData("var activity = Source.StartActivity(\"a\"); activity?.SetTag(\"k\", 1); return activity;")]
    [InlineData("return Source.StartActivity(\"a\")?.SetTag(\"k\", 1);")]
    [InlineData("return _activity ?? Source.StartActivity(\"a\");")]
    [InlineData("return _activity is null ? Source.StartActivity(\"a\") : null;")]
    [InlineData("return _activity switch { null => Source.StartActivity(\"a\"), var other => other };")]
    public async Task Returned_IsSilent(string statements) => await HygienePrograms.VerifyAsync(Rule, HygienePrograms.Statements(statements, returns: "Activity?"));

    [Theory]
    [InlineData("{|CS0103:Missing|}(Source.StartActivity(\"a\"));")]
    [InlineData("var activity = Source.StartActivity(\"a\"); activity.{|CS1061:Missing|}();")]
    [InlineData("{|CS0103:Missing|}.StartActivity(\"a\");")]
    public async Task HalfBoundCode_IsSilent(string statements) => await HygienePrograms.VerifyAsync(Rule, HygienePrograms.Statements(statements));

    [Fact]
    public async Task Pragma_Silences() => await HygienePrograms.VerifyAsync(
        Rule, HygienePrograms.Statements("\n#pragma warning disable INS4001\nSource.StartActivity(\"a\");\n#pragma warning restore INS4001\n"));

    [Fact]
    public async Task EditorConfig_Silences() => await HygienePrograms.VerifyAsync(
        Rule, HygienePrograms.Statements("Source.StartActivity(\"a\");") with { EditorConfig = "[*.cs]\ndotnet_diagnostic.INS4001.severity = none" });

    [Fact]
    public async Task TestProject_IsSilent() => await HygienePrograms.VerifyAsync(
        Rule, HygienePrograms.Statements("Source.StartActivity(\"a\");").Referencing(TestProgram.Of("public class FactAttribute;") with { AssemblyName = "xunit.core" }));

    [Fact]
    public async Task GeneratedCode_IsSilent() => await HygienePrograms.VerifyAsync(
        Rule, TestProgram.Of(("Subject.g.cs", HygienePrograms.Statements("Source.StartActivity(\"a\");").Files[0].Text)));

    [Fact]
    public async Task Message_NamesTheStart() => Assert.Equal(
        ["The activity that `Source.StartActivity(\"a\")` starts is never stopped, so it is never exported and stays the parent of what follows"],
        await HygienePrograms.VerifyAsync(Rule, HygienePrograms.Statements("[|Source.StartActivity(\"a\")|];")));
}
