using Instrumentation.Package.Tests.Packing;
using Instrumentation.Package.Tests.Projects;

namespace Instrumentation.Package.Tests.Contents;

[Collection(WorkspaceCollection.Name)]
public sealed class NuspecTests(Workspace workspace)
{
    [Theory]
    [InlineData(".NETStandard2.0", "Microsoft.Extensions.Logging.Abstractions 10.0.0", "System.Diagnostics.DiagnosticSource 10.0.0")]
    [InlineData("net10.0", "Microsoft.Extensions.Logging.Abstractions 10.0.0")]
    public void Dependencies_AreTheRuntimesOnly(string framework, params string[] expected)
    {
        var groups = Package.Nuspec.Descendants().Where(element => element.Name.LocalName == "group").ToArray();

        Assert.Equal(2, groups.Length);
        Assert.Equal(
            expected,
            groups.Single(group => (string?)group.Attribute("targetFramework") == framework)
                .Elements()
                .Select(dependency => $"{(string?)dependency.Attribute("id")} {(string?)dependency.Attribute("version")}"));
    }

    [Theory]
    [InlineData("id", "Instrumentation")]
    [InlineData("license", "MIT")]
    [InlineData("readme", "README.md")]
    // A development dependency would not be there at run time.
    [InlineData("developmentDependency", null)]
    public void Metadata_IsWhatUsersRelyOn(string name, string? expected) => Assert.Equal(expected, Package.Metadata(name));

    [Theory]
    [InlineData("description")]
    [InlineData("releaseNotes")]
    [InlineData("tags")]
    public void Metadata_Describes(string name) => Assert.NotEqual("", Package.Metadata(name)!.Trim());

    private PackageArchive Package => workspace.Packed.Package;
}
