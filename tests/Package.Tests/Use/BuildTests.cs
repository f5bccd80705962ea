using System.Security.Cryptography;
using Instrumentation.Package.Tests.Projects;

namespace Instrumentation.Package.Tests.Use;

/// <summary>What the compiler and the build say to users of the package.</summary>
[Collection(WorkspaceCollection.Name)]
public sealed class BuildTests(Workspace workspace)
{
    [Fact]
    public async Task WrongUse_IsAnErrorAtTheUsersLine()
    {
        var project = await workspace.RestoreAsync("Mistaken");

        var build = await project.TryBuildAsync();

        Assert.Equal(1, build.ExitCode);
        Assert.StartsWith(Path.Combine(project.Directory, "Till.cs") + "(10,13): error INS0004: ", Assert.Single(build.Diagnostics));
    }

    [Fact]
    public async Task SameSources_GiveTheSameAssembly()
    {
        var project = await workspace.RestoreAsync(TillProject.Path);

        await project.BuildAsync();
        var first = SHA256.HashData(File.ReadAllBytes(project.Assembly));
        await project.BuildAsync();

        Assert.Equal(first, SHA256.HashData(File.ReadAllBytes(project.Assembly)));
    }

    [Fact]
    public async Task ProjectWithEveryAnalyzerAsError_StaysClean()
    {
        var project = await workspace.RestoreAsync("Strict");

        await project.BuildAsync();
    }

    [Fact]
    public async Task CompilerThatIsTooOld_IsWarnedOf()
    {
        var project = await workspace.RestoreAsync(TillProject.Path);

        var build = await project.TryBuildAsync("-p:CompilerApiVersion=roslyn4.13");

        Assert.Equal(0, build.ExitCode);
        Assert.Contains(" warning INS0009: The compiler (roslyn4.13) is too old ", Assert.Single(build.Diagnostics));
    }
}
