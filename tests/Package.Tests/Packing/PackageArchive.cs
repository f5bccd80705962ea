using System.IO.Compression;
using System.Xml.Linq;

namespace Instrumentation.Package.Tests.Packing;

/// <summary>A package file, read into memory.</summary>
internal sealed class PackageArchive
{
    // What the package format itself needs.
    private static readonly string[] Envelope = ["_rels/.rels", "[Content_Types].xml", "package/services/metadata/core-properties/"];

    public PackageArchive(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        Entries = archive.Entries.ToDictionary(entry => entry.FullName, Read);
        Nuspec = XDocument.Load(new MemoryStream(Entries["Instrumentation.nuspec"])).Root!.Elements().Single();
    }

    public IReadOnlyDictionary<string, byte[]> Entries { get; }

    /// <summary>The paths of what the package holds, ordered by text.</summary>
    public IEnumerable<string> Files => Entries.Keys
        .Where(path => !Envelope.Any(prefix => path.StartsWith(prefix, StringComparison.Ordinal)))
        .Order(StringComparer.Ordinal);

    /// <summary>The element <c>metadata</c>.</summary>
    public XElement Nuspec { get; }

    public string Version => Metadata("version")!;

    public string? Metadata(string name) => Nuspec.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var memory = new MemoryStream();
        content.CopyTo(memory);
        return memory.ToArray();
    }
}
