using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Instrumentation.Package.Tests.Projects;

namespace Instrumentation.Package.Tests.Use;

/// <summary><c>InstrumentationEnabled=false</c>.</summary>
[Collection(WorkspaceCollection.Name)]
public sealed class SwitchTests(Workspace workspace)
{
    // The list of scopes stays, so that code which registers them compiles, and what keeps it apart from that of other assemblies.
    private static readonly string[] Documented = ["Instrumentation.InstrumentationScopes", "Microsoft.CodeAnalysis.EmbeddedAttribute"];

    private static readonly string[] Users = ["Program", "Recorder", "Till"];

    [Fact]
    public async Task SwitchedOff_SaysTheSameAndRecordsNothing()
    {
        var project = await workspace.RestoreAsync(TillProject.Path);

        await project.BuildAsync();
        var on = await project.RunAsync();
        var typesOn = TopLevelTypes(project.Assembly);
        await project.BuildAsync("-p:InstrumentationEnabled=false");
        var off = await project.RunAsync();
        var typesOff = TopLevelTypes(project.Assembly);

        Assert.Equal(["6"], on.Said);
        Assert.Equal(TillProject.Observed, on.Observed);
        Assert.Contains(typesOn, type => type.StartsWith("Instrumentation.Generated.", StringComparison.Ordinal));
        Assert.Equal(["6"], off.Said);
        Assert.Empty(off.Observed);
        Assert.Equal([.. Documented, .. Users], typesOff);
    }

    private static string[] TopLevelTypes(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        return
        [
            .. metadata.TypeDefinitions
                .Select(metadata.GetTypeDefinition)
                .Where(type => !type.IsNested)
                .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}".TrimStart('.'))
                // Those that the compiler makes for itself.
                .Where(name => !name.StartsWith('<') && !name.StartsWith("System.Runtime.CompilerServices.", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
    }
}
