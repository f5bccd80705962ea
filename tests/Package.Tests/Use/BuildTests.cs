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
        Assert.StartsWith(Path.Combine(project.Directory, "Till.cs") + "(8,13): error INS0004: ", Assert.Single(build.Diagnostics));
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

    [Theory]
    [InlineData("Strict")]
    [InlineData("Net8")]
    public async Task CleanProject_StaysClean(string path)
    {
        var project = await workspace.RestoreAsync(path);

        await project.BuildAsync();
    }

    [Fact]
    public async Task LanguageThatIsTooOld_IsWarnedOf()
    {
        var project = await workspace.RestoreAsync("NetStandard");

        var build = await project.TryBuildAsync();

        Assert.Contains(" warning INS0009: ", Assert.Single(build.Diagnostics));
        Assert.Equal(0, build.ExitCode);
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
