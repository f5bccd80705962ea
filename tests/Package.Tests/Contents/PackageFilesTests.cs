using Instrumentation.Package.Tests.Projects;
using Instrumentation.Package.Tests.Running;

namespace Instrumentation.Package.Tests.Contents;

[Collection(WorkspaceCollection.Name)]
public sealed class PackageFilesTests(Workspace workspace)
{
    [Fact]
    public void Package_HoldsRuntimeCompilerExtensionsAndTargets() => Assert.Equal(
        [
            "Instrumentation.nuspec",
            "README.md",
            "analyzers/dotnet/cs/Instrumentation.Analyzers.dll",
            "analyzers/dotnet/cs/Instrumentation.CodeFixes.dll",
            "analyzers/dotnet/cs/Instrumentation.Generator.dll",
            "build/Instrumentation.targets",
            "buildMultiTargeting/Instrumentation.targets",
            "buildTransitive/Instrumentation.targets",
            "lib/net10.0/Instrumentation.dll",
            "lib/net10.0/Instrumentation.xml",
            "lib/netstandard2.0/Instrumentation.dll",
            "lib/netstandard2.0/Instrumentation.xml",
            "presets/audit.globalconfig",
            "presets/recommended.globalconfig",
            "presets/strict.globalconfig",
            "targets/Instrumentation.Baseline.targets",
            "targets/Instrumentation.Families.targets",
            "targets/Instrumentation.Findings.targets",
            "tools/Instrumentation.BuildTasks.dll",
        ],
        workspace.Packed.Package.Files);

    [Fact]
    public void Symbols_HoldPortablePdbsOfTheRuntime()
    {
        var symbols = workspace.Packed.Symbols;

        Assert.Equal(["Instrumentation.nuspec", "lib/net10.0/Instrumentation.pdb", "lib/netstandard2.0/Instrumentation.pdb"], symbols.Files);
        Assert.All(
            symbols.Files.Where(path => path.EndsWith(".pdb", StringComparison.Ordinal)),
            path => Assert.Equal("BSJB"u8, symbols.Entries[path].AsSpan(0, 4)));
    }

    [Fact]
    public void Readme_IsTheRepositorys() => Assert.Equal(
        File.ReadAllBytes(Path.Combine(Build.Repository, "README.md")),
        workspace.Packed.Package.Entries["README.md"]);
}
