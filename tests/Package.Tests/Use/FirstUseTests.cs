using Instrumentation.Package.Tests.Projects;
using Instrumentation.Package.Tests.Running;

namespace Instrumentation.Package.Tests.Use;

/// <summary>What a newcomer does.</summary>
[Collection(WorkspaceCollection.Name)]
public sealed class FirstUseTests(Workspace workspace)
{
    [Fact]
    public async Task EmptyConsoleProject_RecordsAfterOneCommand()
    {
        var directory = Path.Combine(workspace.Root, "First");
        await Command.DotnetAsync(workspace.Root, "new", "console", "-o", directory, "--no-restore");
        File.Copy(Path.Combine(workspace.Root, "Till", "Program.cs"), Path.Combine(directory, "Program.cs"), overwrite: true);
        File.Copy(Path.Combine(workspace.Root, "Recorder.cs"), Path.Combine(directory, "Recorder.cs"));

        await Command.DotnetAsync(directory, "add", "package", "Instrumentation", "--version", workspace.Packed.Package.Version);
        var run = await Command.DotnetAsync(directory, "run");

        Assert.Equal(["6"], run.Said);
        Assert.Equal(TillProject.Observed, run.Observed);
    }
}
