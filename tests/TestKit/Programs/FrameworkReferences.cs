using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.CodeAnalysis;

namespace Instrumentation.TestKit;

/// <summary>The assemblies that every test program may use: .NET, ASP.NET Core and the product's runtime.</summary>
internal static class FrameworkReferences
{
    public static string RuntimePath { get; } = typeof(TracedAttribute).Assembly.Location;

    /// <summary>One set for all compilations, so that they share what Roslyn reads from metadata.</summary>
    public static ImmutableArray<MetadataReference> All { get; } =
        [.. FrameworkPaths().Append(RuntimePath).Select(static path => MetadataReference.CreateFromFile(path))];

    private static IEnumerable<string> FrameworkPaths()
    {
        string[] folders = [FolderOf(typeof(object)), FolderOf(typeof(WebApplication))];
        var trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;

        // By file name: a package newer than the framework replaces the framework's assembly and lies elsewhere.
        return trusted.Split(Path.PathSeparator).Where(path =>
            folders.Any(folder => File.Exists(Path.Combine(folder, Path.GetFileName(path)))));
    }

    private static string FolderOf(Type type) => Path.GetDirectoryName(type.Assembly.Location)!;
}
