using Instrumentation.Package.Tests.Projects;

namespace Instrumentation.Package.Tests.Use;

/// <summary>Others enable interceptors too: the package adds to what they say, wherever they say it.</summary>
[Collection(WorkspaceCollection.Name)]
public sealed class InterceptorsNamespacesTests(Workspace workspace)
{
    [Fact]
    public async Task SetByTheProject_StillRecords()
    {
        var project = await workspace.RestoreAsync("OwnInterceptors");

        await project.BuildAsync();

        Assert.Equal(TillProject.Observed, (await project.RunAsync()).Observed);
    }

    [Fact]
    public async Task SetOnTheCommandLine_StillRecords()
    {
        var project = await workspace.RestoreAsync(TillProject.Path);

        await project.BuildAsync("-p:InterceptorsNamespaces=Contoso.Generated");

        Assert.Equal(TillProject.Observed, (await project.RunAsync()).Observed);
    }
}
