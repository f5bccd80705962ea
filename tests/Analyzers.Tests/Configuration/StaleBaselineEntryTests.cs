using Instrumentation.Analyzers.Tests.Baseline;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Tests.Configuration;

/// <summary>INS9002: an entry that nothing matches any more.</summary>
public sealed class StaleBaselineEntryTests
{
    private const string Log = "logger.LogInformation(\"Placed by {Email}\", customer.Email);";

    [Fact]
    public async Task RemovedFinding_IsToldAtItsLine()
    {
        var program = (await LegacyProgram.WithBaselineAsync(LegacyProgram.Program)).Edit(LegacyProgram.Path, Log, "");

        var told = Assert.Single(await LegacyProgram.FindAsync(program));

        Assert.Equal("INS9002", told.Id);
        Assert.Equal(DiagnosticSeverity.Info, told.Severity);
        Assert.Equal(
            "The baseline has 1 of INS2002 in 'M:Shop.OrdersController.Place(Shop.Customer)', and there is none; remove what is gone, or run 'dotnet build -t:InstrumentationBaseline'",
            told.GetMessage());
        var span = told.Location.GetLineSpan();
        Assert.EndsWith("instrumentation.baseline.json", span.Path, StringComparison.Ordinal);
        Assert.Contains("\"INS2002\"", program.AdditionalFiles[0].Text.Split('\n')[span.StartLinePosition.Line], StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneOfTwo_IsTold()
    {
        var doubled = LegacyProgram.Program.Edit(LegacyProgram.Path, Log, Log + Log);
        var program = (await LegacyProgram.WithBaselineAsync(doubled)).Edit(LegacyProgram.Path, Log + Log, Log);

        var told = Assert.Single(await LegacyProgram.FindAsync(program));

        Assert.Contains("has 2 of INS2002 in 'M:Shop.OrdersController.Place(Shop.Customer)', and there is 1;", told.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INS2999")]
    [InlineData("INS0001")]
    [InlineData("INS2001")]
    public async Task EntryOfNoFinding_IsTold(string rule) => Assert.Equal(
        ["INS9002"],
        await LegacyProgram.IdsAsync(LegacyProgram.WithBaseline(
            LegacyProgram.Of("class C;"), $$"""{ "version": 1, "findings": [{ "rule": "{{rule}}", "member": "M:A.B", "sink": "", "symbol": "" }] }""")));

    /// <summary>Here that is a pragma's business, or the next update's.</summary>
    [Theory]
    [InlineData("\n#pragma warning disable INS2002\n" + Log + "\n#pragma warning restore\n", "")]
    [InlineData(Log, "dotnet_diagnostic.INS2002.severity = none")]
    public async Task FindingThatIsSilenced_IsNoReason(string log, string option)
    {
        var program = (await LegacyProgram.WithBaselineAsync(LegacyProgram.Program)).Edit(LegacyProgram.Path, Log, log);

        Assert.Empty(await LegacyProgram.IdsAsync(program with { EditorConfig = "[*.cs]\n" + option }));
    }

    [Theory]
    [InlineData("InstrumentationEnabled", "false")]
    [InlineData("InstrumentationSeveralFrameworks", "True")]
    public async Task BuildThatDoesNotSeeAll_IsSilent(string property, string value)
    {
        var program = (await LegacyProgram.WithBaselineAsync(LegacyProgram.Program)).Edit(LegacyProgram.Path, Log, "");

        Assert.DoesNotContain("INS9002", await LegacyProgram.IdsAsync(program.WithProperty(property, value)));
    }

    [Fact]
    public async Task OneTargetFramework_SeesAll()
    {
        var program = (await LegacyProgram.WithBaselineAsync(LegacyProgram.Program)).Edit(LegacyProgram.Path, Log, "");

        Assert.Equal(["INS9002"], await LegacyProgram.IdsAsync(program.WithProperty("InstrumentationSeveralFrameworks", "False")));
    }

    /// <summary>A run of some of the analyzers knows nothing of the others' entries.</summary>
    [Fact]
    public async Task FamilyThatDoesNotRun_IsNotTold()
    {
        var program = (await LegacyProgram.WithBaselineAsync(LegacyProgram.Program)).Edit(LegacyProgram.Path, Log, "");
        var host = new AnalyzerHost { Analyzers = [.. Product.Analyzers.Where(static analyzer => analyzer.GetType().Name is "StaleBaselineEntryAnalyzer" or "CoverageAnalyzer")] };

        Assert.Equal(["INS1002"], (await host.RunAsync(program)).Select(static found => found.Id));
    }

    /// <summary>The ratchet: with it as an error, a baseline only shrinks.</summary>
    [Fact]
    public async Task Severity_CanBeRaised()
    {
        var program = (await LegacyProgram.WithBaselineAsync(LegacyProgram.Program)).Edit(LegacyProgram.Path, Log, "") with { GlobalConfig = "dotnet_diagnostic.INS9002.severity = error" };

        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(await LegacyProgram.FindAsync(program)).Severity);
    }
}
