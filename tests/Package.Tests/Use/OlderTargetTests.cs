using Instrumentation.Package.Tests.Projects;

namespace Instrumentation.Package.Tests.Use;

/// <summary>Targets that give the package other assemblies to build on and the user an older language by default.</summary>
[Collection(WorkspaceCollection.Name)]
public sealed class OlderTargetTests(Workspace workspace)
{
    [Fact]
    public async Task Net8_RecordsByAllRoutes()
    {
        var project = await workspace.RestoreAsync("Net8");

        await project.BuildAsync();
        var run = await project.RunAsync();

        Assert.Equal(["20", "-20"], run.Said);
        Assert.Equal(
            [
                "log Till.Pay.completed",
                "log Till.Pay.completed",
                "log Till.Refund.completed",
                "measurement operation.duration code.function.name=Net8.Till.Pay",
                "measurement operation.duration code.function.name=Net8.Till.Pay",
                "measurement operation.duration code.function.name=Net8.Till.Refund",
                "measurement operation.duration code.function.name=Net8.Till.Round",
                "measurement operation.duration code.function.name=Net8.Till.Round",
                "span Till.Pay code.function.name=Net8.Till.Pay",
                "span Till.Pay code.function.name=Net8.Till.Pay",
                "span Till.Refund code.function.name=Net8.Till.Refund",
                "span Till.Round code.function.name=Net8.Till.Round",
                "span Till.Round code.function.name=Net8.Till.Round",
            ],
            run.Observed);
    }

    [Fact]
    public async Task NetStandardWithCSharp7_BuildsAndIsWarned()
    {
        var project = await workspace.RestoreAsync("NetStandard");

        var build = await project.TryBuildAsync();

        Assert.Contains(" warning INS0009: ", Assert.Single(build.Diagnostics));
        Assert.Equal(0, build.ExitCode);
    }
}
