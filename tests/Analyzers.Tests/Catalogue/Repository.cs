using System.Reflection;

namespace Instrumentation.Analyzers.Tests.Catalogue;

/// <summary>Files of the repository that the tests were built from.</summary>
internal static class Repository
{
    private static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "RepositoryRoot").Value!;

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    public static bool Exists(string path) => File.Exists(Path.Combine(Root, path));

    public static IEnumerable<string> FileNames(string folder, string pattern) => Directory.EnumerateFiles(Path.Combine(Root, folder), pattern).Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal);
}
