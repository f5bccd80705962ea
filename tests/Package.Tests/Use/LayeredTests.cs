using Instrumentation.Package.Tests.Projects;
using Instrumentation.Package.Tests.Running;

namespace Instrumentation.Package.Tests.Use;

/// <summary>An application that has the package only through a library.</summary>
[Collection(WorkspaceCollection.Name)]
public sealed class LayeredTests(Workspace workspace)
{
    private static readonly string[] Said = ["3", "3", "3", "20"];

    private static readonly string[] Observed =
    [
        "log Ledger.Post.completed",
        "log Ledger.Read.completed",
        "log Ledger.Read.completed",
        "log Ledger.Round.completed",
        "measurement operation.duration code.function.name=Contoso.Ledgers.Ledger.Post",
        "measurement operation.duration code.function.name=Contoso.Ledgers.Ledger.Read",
        "measurement operation.duration code.function.name=Contoso.Ledgers.Ledger.Read",
        "measurement operation.duration code.function.name=Contoso.Ledgers.Ledger.Round",
        "span Ledger.Post code.function.name=Contoso.Ledgers.Ledger.Post",
        "span Ledger.Read code.function.name=Contoso.Ledgers.Ledger.Read",
        "span Ledger.Read code.function.name=Contoso.Ledgers.Ledger.Read",
        "span Ledger.Round code.function.name=Contoso.Ledgers.Ledger.Round",
    ];

    [Fact]
    public async Task LibraryAsProject_RecordsEveryCallOnce()
    {
        var app = await workspace.RestoreAsync("Layered/App");

        await app.BuildAsync();
        var run = await app.RunAsync();

        Assert.Equal(Said, run.Said);
        Assert.Equal(Observed, run.Observed);
    }

    [Fact]
    public async Task LibraryAsPackage_RecordsEveryCallOnce()
    {
        await Command.DotnetAsync(
            workspace.Root, "pack", "Layered/Library", "-o", Workspace.MadePackages, "--nologo", "-v", "q");
        var app = await workspace.RestoreAsync("Layered/PackageApp");

        await app.BuildAsync();
        var run = await app.RunAsync();

        Assert.Equal(Said, run.Said);
        Assert.Equal(Observed, run.Observed);
    }
}
