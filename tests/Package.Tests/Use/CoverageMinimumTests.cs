using System.Text.Json;
using Instrumentation.Package.Tests.Projects;

namespace Instrumentation.Package.Tests.Use;

/// <summary><c>InstrumentationCoverageMinimum</c>, on a program with two instrumented timers of three.</summary>
[Collection(WorkspaceCollection.Name)]
public sealed class CoverageMinimumTests(Workspace workspace)
{
    private const string Path = "Timers";

    [Fact]
    public async Task Reached_Builds()
    {
        var project = await workspace.RestoreAsync(Path);

        var result = await project.TryBuildAsync("-p:InstrumentationCoverageMinimum=66");

        Assert.True(result.ExitCode == 0, result.Output);
        using var report = JsonDocument.Parse(File.ReadAllText(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(project.Assembly)!, "instrumentation.json")));
        Assert.Equal("""{"endpoints":3,"covered":2,"percentage":66}""", JsonSerializer.Serialize(report.RootElement.GetProperty("coverage")));
    }

    [Fact]
    public async Task Missed_FailsWithOneError()
    {
        var project = await workspace.RestoreAsync(Path);

        var result = await project.TryBuildAsync("-p:InstrumentationCoverageMinimum=80");

        Assert.NotEqual(0, result.ExitCode);
        var error = Assert.Single(result.Output.Split('\n').Where(static line => line.Contains(" error ", StringComparison.Ordinal)).Select(static line => line.Trim()).Distinct());
        Assert.Contains("66 % of the endpoints are instrumented (2 of 3), and InstrumentationCoverageMinimum asks for 80 %.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SwitchedOff_IsNotAskedFor()
    {
        var project = await workspace.RestoreAsync(Path);

        var result = await project.TryBuildAsync("-p:InstrumentationCoverageMinimum=80", "-p:InstrumentationEnabled=false");

        Assert.True(result.ExitCode == 0, result.Output);
    }
}
