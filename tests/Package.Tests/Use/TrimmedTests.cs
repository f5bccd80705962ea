using Instrumentation.Package.Tests.Projects;
using Instrumentation.Package.Tests.Running;

namespace Instrumentation.Package.Tests.Use;

[Collection(WorkspaceCollection.Name)]
public sealed class TrimmedTests(Workspace workspace)
{
    [Fact]
    public async Task Trimmed_WarnsOfNothingAndStillRecords()
    {
        var published = Path.Combine(workspace.Root, "published");
        await Command.DotnetAsync(
            Path.Combine(workspace.Root, "Trimmed"), "publish", "-r", Build.PortableRuntime, "-o", published, "--nologo", "-v", "q");

        var run = await Command.RunAsync(published, Path.Combine(published, "Trimmed"));

        Assert.Equal(("", 0), (run.Errors, run.ExitCode));
        Assert.True(
            new FileInfo(Path.Combine(published, "Instrumentation.dll")).Length < workspace.Packed.Package.Entries["lib/net10.0/Instrumentation.dll"].Length,
            "The runtime was not trimmed.");
        Assert.Equal(["7/Express", "lost"], run.Said);
        Assert.Equal(
            [
                "log Parcels.SendAsync.completed",
                "log Parcels.SendAsync.exception",
                "measurement operation.duration code.function.name=Trimmed.Parcels.SendAsync parcel.speed=Express",
                "measurement operation.duration code.function.name=Trimmed.Parcels.SendAsync parcel.speed=Lost error.type=System.InvalidOperationException",
                "span Parcels.Label code.function.name=Trimmed.Parcels.Label",
                "span Parcels.Label code.function.name=Trimmed.Parcels.Label error.type=System.InvalidOperationException",
                "span Parcels.SendAsync code.function.name=Trimmed.Parcels.SendAsync parcel.speed=Express parcel.id=7",
                "span Parcels.SendAsync code.function.name=Trimmed.Parcels.SendAsync parcel.speed=Lost parcel.id=8 error.type=System.InvalidOperationException",
            ],
            run.Observed);
    }
}
