using System.Reflection;
using System.Text.RegularExpressions;

namespace Instrumentation.Generator.Tests.Snapshots;

/// <summary>The checked-in texts beside this file.</summary>
internal static partial class Snapshot
{
    private const string Extension = ".cs.txt";

    private static readonly string Folder = typeof(Snapshot).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static metadata => metadata.Key == "SnapshotFolder").Value!;

    private static bool IsUpdating => Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";

    /// <summary>Compares, or with the environment variable <c>UPDATE_SNAPSHOTS=1</c> writes.</summary>
    public static void AssertSame(string name, string text)
    {
        var path = Path.Combine(Folder, name + Extension);
        var actual = PackageVersion().Replace(text, "\"Instrumentation\", \"{version}\"");
        if (IsUpdating)
        {
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(File.Exists(path), $"There is no snapshot '{name}' yet; run with UPDATE_SNAPSHOTS=1 and review it.");
        Assert.Equal(File.ReadAllText(path), actual, ignoreLineEndingDifferences: true);
    }

    /// <summary>Asserts that no text is left over from a case that is gone, or with the environment variable deletes it.</summary>
    public static void AssertNoOther(IEnumerable<string> names)
    {
        var left = Directory.GetFiles(Folder, "*" + Extension).Where(path => !names.Contains(Path.GetFileName(path)[..^Extension.Length])).ToList();
        if (IsUpdating)
        {
            left.ForEach(File.Delete);
            return;
        }

        Assert.Empty(left);
    }

    [GeneratedRegex("\"Instrumentation\", \"[0-9.]+\"", RegexOptions.CultureInvariant)]
    private static partial Regex PackageVersion();
}
