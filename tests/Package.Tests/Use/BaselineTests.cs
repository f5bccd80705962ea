using Instrumentation.Package.Tests.Projects;
using Instrumentation.Package.Tests.Running;

namespace Instrumentation.Package.Tests.Use;

/// <summary><c>dotnet build -t:InstrumentationBaseline</c>, on programs from before the rules.</summary>
[Collection(WorkspaceCollection.Name)]
public sealed class BaselineTests(Workspace workspace)
{
    private const string Baseline = "instrumentation.baseline.json";
    private const string Orders = "Orders.cs";
    private const string Log = "logger.LogInformation(\"Placed by {Email}\", customer.Email);";

    private static readonly string[] Findings = ["INS1001", "INS2002", "INS3001"];

    [Fact]
    public async Task LegacyCode_IsAdopted()
    {
        var project = await workspace.RestoreCopyAsync("Legacy", nameof(LegacyCode_IsAdopted));
        Assert.Equal(Findings, Ids(await project.TryBuildAsync()));

        var written = await project.WriteBaselineAsync();

        Assert.Contains("instrumentation.baseline.json: 4 findings", written.Output, StringComparison.Ordinal);
        Assert.Empty(written.Diagnostics);
        Assert.Equal(
            """
            {
              "version": 1,
              "findings": [
                { "rule": "INS1001", "member": "M:Legacy.Orders.Remind", "sink": "timer callback", "symbol": "timer" },
                { "rule": "INS2002", "member": "M:Legacy.Orders.Place(Legacy.Customer)", "sink": "LogProperty:Email", "symbol": "P:Legacy.Customer.Email" },
                { "rule": "INS2002", "member": "M:Legacy.Orders.Place(Legacy.Customer)", "sink": "LogProperty:FirstName", "symbol": "P:Legacy.Customer.FirstName" },
                { "rule": "INS3001", "member": "M:Legacy.Orders.Place(Legacy.Customer)", "sink": "MetricTag:order", "symbol": "Guid.NewGuid()" }
              ]
            }

            """.ReplaceLineEndings("\n"),
            project.Read(Baseline));
        await project.BuildAsync();

        // One new finding, equal to an old one, is one warning.
        project.Edit(Orders, Log, Log + "\n" + Log);
        Assert.Equal(["INS2002"], Ids(await project.TryBuildAsync()));
        project.Edit(Orders, Log + "\n" + Log, "\n\n" + Log);
        await project.BuildAsync("-p:InstrumentationErrors=baseline");
    }

    [Fact]
    public async Task StaleEntry_FailsTheRatchetUntilWrittenAnew()
    {
        var project = await workspace.RestoreCopyAsync("Legacy", nameof(StaleEntry_FailsTheRatchetUntilWrittenAnew));
        await project.WriteBaselineAsync();
        var before = project.Read(Baseline);
        project.Edit(Orders, Log, "");

        await project.BuildAsync();
        var ratchet = await project.TryBuildAsync("-p:InstrumentationErrors=baseline");
        Assert.NotEqual(0, ratchet.ExitCode);
        Assert.Contains("instrumentation.baseline.json(5,5): error INS9002: The baseline has 1 of INS2002 in 'M:Legacy.Orders.Place(Legacy.Customer)', and there is none;", Assert.Single(ratchet.Diagnostics), StringComparison.Ordinal);

        await project.WriteBaselineAsync();
        Assert.Equal(before.Split('\n').Where(static line => !line.Contains(":Email", StringComparison.Ordinal)), project.Read(Baseline).Split('\n'));
        await project.BuildAsync("-p:InstrumentationErrors=baseline");
    }

    /// <summary>Neither what is an error, nor a baseline that cannot be read, nor a build without analyzers is in the way.</summary>
    [Fact]
    public async Task Errors_DoNotStopIt()
    {
        var project = await workspace.RestoreCopyAsync("Legacy", nameof(Errors_DoNotStopIt));
        await project.WriteBaselineAsync();
        var before = project.Read(Baseline);
        File.WriteAllText(Path.Combine(project.Directory, Baseline), "<<<<<<<");

        var broken = await project.TryBuildAsync("-p:TreatWarningsAsErrors=true", "-p:InstrumentationErrors=all");
        Assert.Equal(["INS1001", "INS2002", "INS2002", "INS3001", "INS9001"], Ids(broken));
        await project.WriteBaselineAsync("-p:TreatWarningsAsErrors=true", "-p:InstrumentationErrors=all", "-p:RunAnalyzers=false");

        Assert.Equal(before, project.Read(Baseline));
        await project.BuildAsync("-p:TreatWarningsAsErrors=true", "-p:InstrumentationErrors=all");
    }

    [Fact]
    public async Task OtherFile_IsUsed()
    {
        var project = await workspace.RestoreCopyAsync("Legacy", nameof(OtherFile_IsUsed));

        await project.WriteBaselineAsync("-p:InstrumentationBaselineFile=old/findings.json");

        Assert.False(File.Exists(Path.Combine(project.Directory, Baseline)));
        await project.BuildAsync("-p:InstrumentationBaselineFile=old/findings.json");
        Assert.Equal(Findings, Ids(await project.TryBuildAsync("-p:InstrumentationBaselineFile=none")));
    }

    [Fact]
    public async Task SeveralFrameworks_ShareOne()
    {
        var project = await workspace.RestoreCopyAsync("LegacySeveral", nameof(SeveralFrameworks_ShareOne));

        await project.WriteBaselineAsync();

        Assert.Equal(
            """
            {
              "version": 1,
              "findings": [
                { "rule": "INS2002", "member": "M:LegacySeveral.Orders.Place(System.String)", "sink": "LogProperty:Address", "symbol": "email" },
                { "rule": "INS2002", "member": "M:LegacySeveral.Orders.Place(System.String)", "sink": "LogProperty:Email", "symbol": "email", "count": 2 },
                { "rule": "INS2002", "member": "M:LegacySeveral.Orders.Place(System.String)", "sink": "LogProperty:Mail", "symbol": "email" }
              ]
            }

            """.ReplaceLineEndings("\n"),
            project.Read(Baseline));
        await project.BuildAsync("-p:InstrumentationErrors=baseline");
    }

    private static IEnumerable<string> Ids(CommandResult result) => result.Diagnostics.Select(static line => line.Split(": ")[1].Split(' ')[1]).Order(StringComparer.Ordinal);
}
