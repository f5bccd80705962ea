using Instrumentation.Analyzers.Tests.Hygiene;

namespace Instrumentation.Analyzers.Tests.Fixes.Hygiene;

/// <summary>INS4001: puts the activity into a <c>using</c>.</summary>
public sealed class UnendedActivityFixTests
{
    private static readonly CodeFixHost Host = new("INS4001");

    [Theory]
    [InlineData("var activity = [|Source.StartActivity(\"a\")|]; Work();", "using var activity = Source.StartActivity(\"a\"); Work();")]
    [InlineData("// why\n        var activity = [|Source.StartActivity(\"a\")|]?.SetTag(\"k\", 1); // and how\n        Work();", "// why\n        using var activity = Source.StartActivity(\"a\")?.SetTag(\"k\", 1); // and how\n        Work();")]
    [InlineData("Activity? activity = [|new Activity(\"a\").Start()|]; Work();", "using Activity? activity = new Activity(\"a\").Start(); Work();")]
    [InlineData("var activity = new Activity(\"a\"); [|activity.Start()|]; Work();", "using var activity = new Activity(\"a\"); activity.Start(); Work();")]
    [InlineData("var activity = new Activity(\"a\"); [|activity.SetParentId(\"p\").Start()|]; Work();", "using var activity = new Activity(\"a\"); activity.SetParentId(\"p\").Start(); Work();")]
    [InlineData("[|Source.StartActivity(\"a\")|]; Work();", "using var activity = Source.StartActivity(\"a\"); Work();")]
    [InlineData("// why\n        _ = [|Source.StartActivity(\"a\")|]; // and how\n        Work();", "// why\n        using var activity = Source.StartActivity(\"a\"); // and how\n        Work();")]
    [InlineData("[|Source.StartActivity(\"a\")|]?.SetTag(\"k\", 1); Work();", "using var activity = Source.StartActivity(\"a\")?.SetTag(\"k\", 1); Work();")]
    [InlineData("var activity = 1; [|Source.StartActivity(\"a\")|]; Use(activity);", "var activity = 1; using var activity2 = Source.StartActivity(\"a\"); Use(activity);")]
    public async Task Start_BecomesUsing(string before, string after)
    {
        var action = await Host.VerifyFixAsync(HygienePrograms.Statements(before), HygienePrograms.Statements(after));

        Assert.Equal("Stop the activity at the end of the block: using", action.Title);
    }

    [Fact]
    public async Task FixAll_GivesEachItsName() => await Host.VerifyFixAllAsync(
        HygienePrograms.Statements("[|Source.StartActivity(\"a\")|];\n        Work();\n        _ = [|Source.StartActivity(\"b\")|];\n        var third = [|Source.StartActivity(\"c\")|];\n        Work();"),
        HygienePrograms.Statements("using var activity = Source.StartActivity(\"a\");\n        Work();\n        using var activity2 = Source.StartActivity(\"b\");\n        using var third = Source.StartActivity(\"c\");\n        Work();"));

    [Theory]
    [InlineData("Work(); [|Source.StartActivity(\"a\")|];")]
    [InlineData("if (_activity is null) [|Source.StartActivity(\"a\")|]; Work();")]
    [InlineData("var activity = [|Source.StartActivity(\"a\")|]; activity = activity?.SetTag(\"k\", 1);")]
    [InlineData("var id = [|Source.StartActivity(\"a\")|]?.Id; Use(id);")]
    [InlineData("if ([|Source.StartActivity(\"a\")|] is { } activity) activity.SetTag(\"k\", 1);")]
    [InlineData("switch (1) { case 1: [|Source.StartActivity(\"a\")|]; Work(); break; }")]
    public async Task WhatUsingWouldNotMend_HasNoFix(string statements) => await Host.VerifyNoFixAsync(HygienePrograms.Statements(statements));
}
