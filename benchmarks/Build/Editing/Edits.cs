using Instrumentation.Benchmarks.Build.Projects;

namespace Instrumentation.Benchmarks.Build.Editing;

/// <summary>What people do to a file: within a method, which no other file can see, and outside of methods.</summary>
internal static class Edits
{
    private const string Unrelated = "Orders/Unrelated.cs";

    /// <summary>Adds a file that has nothing to do with any instrumented method.</summary>
    public static SourceProject WithUnrelatedFile(this SourceProject project) => project with
    {
        Files =
        [
            .. project.Files,
            new SourceFile(Unrelated, "namespace Shop; public sealed class Unrelated { public int Twice(int count) { return count <= 0 ? 1 : count * 2; } }"),
        ],
    };

    /// <summary>The edits of the unrelated file, and those of a file with call sites and an instrumented method.</summary>
    public static Edit[] Of(string path, Func<string, int, string> changeAttribute) =>
    [
        new("unrelated file, in a method", Unrelated, InMethod),
        new("unrelated file, a new method", Unrelated, NewMethod),
        new("file with call sites, in a method", path, InMethod),
        new("file with call sites, a new method", path, NewMethod),
        new("file with call sites, a new field", path, NewField),
        new("the attribute of a method", path, changeAttribute),
    ];

    private static string InMethod(string text, int n) => ReplaceFirst(text, "count <= 0", $"count <= -{n}");

    private static string NewMethod(string text, int n) => text.Insert(text.LastIndexOf('}'), $"    public int Added{n}() => {n};\n");

    private static string NewField(string text, int n) => text.Insert(text.LastIndexOf('}'), $"    private readonly int _added{n} = {n};\n");

    public static string ReplaceFirst(string text, string old, string replacement)
    {
        var start = text.IndexOf(old, StringComparison.Ordinal);
        return $"{text[..start]}{replacement}{text[(start + old.Length)..]}";
    }
}
