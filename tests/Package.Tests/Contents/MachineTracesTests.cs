using System.Text;
using System.Text.RegularExpressions;
using Instrumentation.Package.Tests.Packing;
using Instrumentation.Package.Tests.Projects;
using Instrumentation.Package.Tests.Running;

namespace Instrumentation.Package.Tests.Contents;

/// <summary>The package tells nothing of the machine that packed it.</summary>
[Collection(WorkspaceCollection.Name)]
public sealed partial class MachineTracesTests(Workspace workspace)
{
    // Names of XML namespaces, the licence, and the pages of our own rules.
    private static readonly string[] KnownHosts =
        ["github.com", "licenses.nuget.org", "purl.org", "schemas.microsoft.com", "schemas.openxmlformats.org", "www.w3.org"];

    [Fact]
    public void NoFile_HoldsAPath()
    {
        string[] paths = [Build.Repository, Build.PackagesFolder, workspace.Root, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile)];

        var found =
            from text in Texts()
            from path in paths
            where text.Content.Contains(Path.TrimEndingDirectorySeparator(path) + Path.DirectorySeparatorChar, StringComparison.OrdinalIgnoreCase)
            select $"{text.File}: {path}";

        Assert.Empty(found);
    }

    [Fact]
    public void NoFile_NamesAHostOfItsOwn()
    {
        var found =
            from text in Texts()
            // The repository's readme may link to wherever it wants.
            where text.File != "README.md"
            from Match address in Address.Matches(text.Content)
            where !KnownHosts.Contains(address.Groups["host"].Value)
            select $"{text.File}: {address.Value}";

        Assert.Empty(found);
    }

    /// <summary>Every file as text: as bytes, and as UTF-16 on either alignment, which is how assemblies hold strings.</summary>
    private IEnumerable<(string File, string Content)> Texts() =>
        from archive in (PackageArchive[])[workspace.Packed.Package, workspace.Packed.Symbols]
        from entry in archive.Entries
        from content in (string[])
        [
            Encoding.Latin1.GetString(entry.Value),
            Encoding.Unicode.GetString(entry.Value),
            Encoding.Unicode.GetString(entry.Value.AsSpan(1)),
        ]
        select (entry.Key, content);

    [GeneratedRegex("https?://(?<host>[A-Za-z0-9.-]+)")]
    private static partial Regex Address { get; }
}
