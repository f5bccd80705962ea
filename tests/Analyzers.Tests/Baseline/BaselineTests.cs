namespace Instrumentation.Analyzers.Tests.Baseline;

/// <summary>What is in the baseline is not reported, whatever happens to the code around it, and everything else is.</summary>
public sealed class BaselineTests
{
    private const string Log = "logger.LogInformation(\"Placed by {Email}\", customer.Email);";
    private const string Ship = "    public void Ship() => Console.Beep();\n";

    [Fact]
    public async Task WithoutBaseline_EachFamilyReports() => Assert.Equal(LegacyProgram.Ids, await LegacyProgram.IdsAsync(LegacyProgram.Program));

    [Fact]
    public async Task WithBaseline_NothingIsReported() => Assert.Empty(await LegacyProgram.IdsAsync(await LegacyProgram.WithBaselineAsync(LegacyProgram.Program)));

    [Theory]
    [InlineData(Log, "// reformatted\n\n        logger\n    .LogInformation (\n \"Placed by {Email}\" , /* whose */ customer . Email ) ;")]
    [InlineData(Log, "if (customer.Email.Length > 0) { " + Log + " }")]
    [InlineData(Log, "Local(); void Local() { " + Log + " }")]
    [InlineData("new KeyValuePair<string, object?>(\"order\", Guid.NewGuid())", "new KeyValuePair<string, object?>(\n\"order\",\n\tGuid . NewGuid ( ))")]
    [InlineData("namespace Shop;", "// moved down\n\n\nnamespace Shop;")]
    [InlineData("public void Ship() => Console.Beep();", "public void Ship()\n{\n    Console.Beep();\n    Console.Beep();\n}")]
    public async Task MovedOrReformatted_StaysInIt(string before, string after)
    {
        var program = await LegacyProgram.WithBaselineAsync(LegacyProgram.Program);

        Assert.Empty(await LegacyProgram.IdsAsync(program.Edit(LegacyProgram.Path, before, after)));
    }

    [Fact]
    public async Task MovedWithinTheFile_StaysInIt()
    {
        var program = await LegacyProgram.WithBaselineAsync(LegacyProgram.Program);

        var moved = program.Edit(LegacyProgram.Path, Ship, "").Edit(LegacyProgram.Path, "    public void Place", Ship + "    public void Place");

        Assert.Empty(await LegacyProgram.IdsAsync(moved));
    }

    [Fact]
    public async Task MovedToAnotherFileOfTheType_StaysInIt()
    {
        var program = await LegacyProgram.WithBaselineAsync(LegacyProgram.Program);

        var moved = program.Edit(LegacyProgram.Path, Ship, "").WithFile("Shipping/Orders.Ship.cs", "namespace Shop;\npublic partial class OrdersController\n{\n" + Ship + "}");

        Assert.Empty(await LegacyProgram.IdsAsync(moved));
    }

    [Theory]
    [InlineData("public void Ship()", "public void Return() => Console.Beep();\n    public void Ship()", "INS1002", "public void Return")]
    [InlineData(Log, Log + " logger.LogInformation(\"Call {Phone}\", customer.Phone);", "INS2002", "customer.Phone")]
    [InlineData(Log, Log + " logger.LogInformation(\"Again {Email}\", customer.Phone);", "INS2002", "customer.Phone")]
    [InlineData("public void Ship() =>", "public void Ship(Customer customer) =>", "INS1002", "public void Ship")]
    [InlineData("Placed.Add(1,", "Placed.Add(1, new KeyValuePair<string, object?>(\"id\", Guid.NewGuid())); Placed.Add(1,", "INS3001", "new KeyValuePair<string, object?>(\"id\"")]
    public async Task NewFinding_IsTheOnlyOne(string before, string after, string id, string at)
    {
        var program = (await LegacyProgram.WithBaselineAsync(LegacyProgram.Program)).Edit(LegacyProgram.Path, before, after);

        var found = Assert.Single(await LegacyProgram.FindAsync(program), static each => each.Id is not "INS9002" and not "INS3006");

        Assert.Equal(id, found.Id);
        Assert.Equal(LineOf(program, at), found.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Empty(await LegacyProgram.IdsAsync(program.Edit(LegacyProgram.Path, after, before)));
    }

    /// <summary>Two lines that nobody can tell apart: the baseline has one of them.</summary>
    [Fact]
    public async Task EqualFinding_IsReportedBeyondTheCount()
    {
        var program = await LegacyProgram.WithBaselineAsync(LegacyProgram.Program);
        var doubled = program.Edit(LegacyProgram.Path, Log, Log + "\n" + Log);

        var found = Assert.Single(await LegacyProgram.FindAsync(doubled));

        Assert.Equal("INS2002", found.Id);
        Assert.Equal(LineOf(doubled, Log) + 1, found.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Empty(await LegacyProgram.IdsAsync(await LegacyProgram.WithBaselineAsync(doubled with { AdditionalFiles = [] })));
    }

    [Fact]
    public async Task EntryThatStandsTwice_CountsOnce()
    {
        var baseline = LegacyProgram.BaselineOf(await LegacyProgram.FindAsync(LegacyProgram.Program));
        var line = baseline.Split('\n').Single(static each => each.Contains("INS2002", StringComparison.Ordinal));
        var merged = LegacyProgram.WithBaseline(LegacyProgram.Program.Edit(LegacyProgram.Path, Log, Log + "\n" + Log), baseline.Replace(line, line + "\n" + line, StringComparison.Ordinal));

        Assert.Equal(["INS2002"], await LegacyProgram.IdsAsync(merged));
    }

    /// <summary>What a pragma suppresses takes nothing from the count of what is suppressed here.</summary>
    [Fact]
    public async Task FindingUnderAPragma_IsNotCounted()
    {
        var program = await LegacyProgram.WithBaselineAsync(LegacyProgram.Program);

        Assert.Empty(await LegacyProgram.IdsAsync(program.Edit(LegacyProgram.Path, Log, "\n#pragma warning disable INS2002\n" + Log + "\n#pragma warning restore\n" + Log)));
    }

    [Theory]
    [InlineData("dotnet_diagnostic.INS2002.severity = error")]
    [InlineData("dotnet_analyzer_diagnostic.category-Instrumentation.Privacy.severity = error")]
    [InlineData("instrumentation.pii.severity.contact = error")]
    public async Task FindingThatIsAnError_StaysInIt(string option)
    {
        var program = LegacyProgram.Program with { EditorConfig = "[*.cs]\n" + option };
        Assert.Contains(await LegacyProgram.FindAsync(program), static found => found is { Id: "INS2002", Severity: Microsoft.CodeAnalysis.DiagnosticSeverity.Error });

        Assert.Empty(await LegacyProgram.IdsAsync(await LegacyProgram.WithBaselineAsync(program)));
    }

    [Fact]
    public async Task WarningsAsErrors_StayInIt()
    {
        var program = await LegacyProgram.WithBaselineAsync(LegacyProgram.Program);
        var strict = program with { CompilationOptions = program.CompilationOptions.WithGeneralDiagnosticOption(Microsoft.CodeAnalysis.ReportDiagnostic.Error) };

        Assert.DoesNotContain(await LegacyProgram.IdsAsync(strict), LegacyProgram.Ids.Contains);
    }

    /// <summary>A build that writes the baseline sees everything in the compiler's log, and nothing stops it.</summary>
    [Fact]
    public async Task Update_SuppressesEverything() =>
        Assert.Empty(await LegacyProgram.IdsAsync(LegacyProgram.Program.WithProperty("InstrumentationBaselineUpdate", "true") with { EditorConfig = "[*.cs]\ndotnet_diagnostic.INS2002.severity = error" }));

    /// <summary>The rules about our own attributes are no legacy.</summary>
    [Fact]
    public async Task UsageRule_IsNeverInIt()
    {
        var program = TestProgram.Of("using Instrumentation; public class C { [Traced] public async void M() => await Task.Yield(); }");

        var found = Assert.Single(await LegacyProgram.FindAsync(program.WithProperty("InstrumentationBaselineUpdate", "true")));

        Assert.Equal("INS0001", found.Id);
        Assert.Empty(found.Properties.Keys.Intersect([Analyzers.Baseline.Format.Fingerprint.Property]));
    }

    private static int LineOf(TestProgram program, string text)
    {
        var source = program.Files.Single(static file => file.Path == LegacyProgram.Path).Text;
        return source[..source.IndexOf(text, StringComparison.Ordinal)].Count(static c => c is '\n');
    }
}
