using Instrumentation.Analyzers.Tests.Hygiene;

namespace Instrumentation.Analyzers.Tests.Fixes.Hygiene;

/// <summary>The fixes of INS4006 and INS4008: another text in the place of a constant.</summary>
public sealed class RenameFixTests
{
    private static readonly CodeFixHost Metrics = new("INS4006");
    private static readonly CodeFixHost Keys = new("INS4008");

    [Theory]
    [InlineData("CreateCounter<long>([|\"Orders.PlacedToday\"|])", "CreateCounter<long>(\"orders.placed_today\")")]
    [InlineData("CreateCounter<long>([|\"HTTPCalls\"|])", "CreateCounter<long>(\"http_calls\")")]
    [InlineData("CreateCounter<long>([|\"orders placed\"|])", "CreateCounter<long>(\"orders_placed\")")]
    [InlineData("CreateCounter<long>([|\"OrdersTotal\"|])", "CreateCounter<long>(\"orders\")")]
    [InlineData("CreateCounter<long>(/* why */ [|\"orders.total\"|] /* how */)", "CreateCounter<long>(/* why */ \"orders\" /* how */)")]
    [InlineData("CreateHistogram<double>([|\"order.duration.seconds\"|], \"s\")", "CreateHistogram<double>(\"order.duration\", \"s\")")]
    [InlineData("CreateCounter<long>([|\"traffic_bytes_total\"|], \"By\")", "CreateCounter<long>(\"traffic\", \"By\")")]
    [InlineData("CreateHistogram<long>(\"order.size\", [|\"bytes\"|])", "CreateHistogram<long>(\"order.size\", \"By\")")]
    public async Task Instrument_IsRenamed(string before, string after) => await Metrics.VerifyFixAsync(Instrument(before), Instrument(after));

    [Theory]
    [InlineData("CreateHistogram<double>([|\"order.duration.ms\"|])")]
    [InlineData("CreateHistogram<double>([|\"order.duration.seconds\"|])")]
    [InlineData("CreateHistogram<double>([|\"order.duration.seconds\"|], \"min\")")]
    [InlineData("CreateHistogram<double>(\"order.duration\", [|\"ms\"|])")]
    public async Task WhatIsMoreThanARename_HasNoFix(string creation) => await Metrics.VerifyNoFixAsync(Instrument(creation));

    [Fact]
    public async Task FixAll_RenamesAllInstruments() => await Metrics.VerifyFixAllAsync(
        Instrument("CreateCounter<long>([|\"Orders\"|])); Use(Meter.CreateHistogram<long>([|\"Size\"|], [|\"bytes\"|])"),
        Instrument("CreateCounter<long>(\"orders\")); Use(Meter.CreateHistogram<long>(\"size\", \"By\")"),
        equivalenceKey: "Rename");

    [Fact]
    public async Task Key_IsRenamed()
    {
        var action = await Keys.VerifyFixAsync(Tags("activity.SetTag(/* why */ [|\"http.method\"|], 1); // how"), Tags("activity.SetTag(/* why */ \"http.request.method\", 1); // how"));

        Assert.Equal("Rename to 'http.request.method'", action.Title);
    }

    [Fact]
    public async Task Constant_IsRenamedWhereItIsDeclared() => await Keys.VerifyFixAsync(
        TestProgram.Of("class C { void M(System.Diagnostics.Activity activity) => activity.SetTag([|Keys.Method|], 1); }", "static class Keys { public const string Method = \"http.method\"; }"),
        TestProgram.Of("class C { void M(System.Diagnostics.Activity activity) => activity.SetTag(Keys.Method, 1); }", "static class Keys { public const string Method = \"http.request.method\"; }"));

    [Fact]
    public async Task FixAll_RenamesAllKeys() => await Keys.VerifyFixAllAsync(
        Tags("activity.SetTag([|\"http.method\"|], 1).SetTag([|\"db.statement\"|], 2).SetTag([|Old|], 3).SetTag([|Old|], 4);"),
        Tags("activity.SetTag(\"http.request.method\", 1).SetTag(\"db.query.text\", 2).SetTag(Old, 3).SetTag(Old, 4);", "url.full"));

    [Theory]
    [InlineData("activity.SetTag([|\"http.target\"|], 1);")]
    [InlineData("activity.SetTag([|\"http\" + \".method\"|], 1);")]
    public async Task WhatIsDivided_HasNoFix(string statements) => await Keys.VerifyNoFixAsync(Tags(statements));

    private static TestProgram Instrument(string creation) => HygienePrograms.Statements($"Use(Meter.{creation});");

    private static TestProgram Tags(string statements, string old = "http.url") => HygienePrograms.Statements(statements, $"private const string Old = \"{old}\";", "Activity activity");
}
