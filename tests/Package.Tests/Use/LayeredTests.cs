using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Instrumentation.Package.Tests.Packing;
using Instrumentation.Package.Tests.Projects;
using Instrumentation.Package.Tests.Running;

namespace Instrumentation.Package.Tests.Use;

/// <summary>An application that has the package only through a library.</summary>
[Collection(WorkspaceCollection.Name)]
public sealed class LayeredTests(Workspace workspace)
{
    private const string OlderVersion = "0.0.9";

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

    /// <summary>The library was built with an older version of the package than its application.</summary>
    [Fact]
    public async Task LibraryWithAnOlderVersion_RecordsEveryCallOnce()
    {
        await PackedPackage.PackAsync(workspace.Root, Workspace.OtherPackages, OlderVersion);
        await Command.DotnetAsync(
            workspace.Root, "pack", "Layered/Library", "-o", Workspace.MadePackages, "--nologo", "-v", "q", $"-p:InstrumentationVersion={OlderVersion}", "-p:Version=0.9.0");
        var app = await workspace.RestoreAsync("Layered/NewerApp");

        await app.BuildAsync();
        var run = await app.RunAsync();

        Assert.Equal(Said, run.Said);
        Assert.Equal(Observed, run.Observed);
        Assert.Equal(new Version(0, 0, 9, 0), RuntimeReferencedBy(Path.Combine(Path.GetDirectoryName(app.Assembly)!, "Library.dll")));
        Assert.True(RuntimeReferencedBy(app.Assembly) > new Version(0, 0, 9, 0));
    }

    private static Version RuntimeReferencedBy(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        return metadata.AssemblyReferences.Select(metadata.GetAssemblyReference).Single(reference => metadata.GetString(reference.Name) == "Instrumentation").Version;
    }
}
