using System.Reflection;

namespace Instrumentation.Analyzers.Tests.Catalogue;

/// <summary>Files of the repository that the tests were built from.</summary>
internal static class Repository
{
    private static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "RepositoryRoot").Value!;

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    public static bool Exists(string path) => File.Exists(Path.Combine(Root, path));

    /// <summary>The C# files below a folder, by their paths from the root.</summary>
    public static IEnumerable<string> Sources(string folder) => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
        .Select(static path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
        .Where(static path => !path.Contains("/obj/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    public static IEnumerable<string> FileNames(string folder, string pattern) => Directory.EnumerateFiles(Path.Combine(Root, folder), pattern).Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal);
}
