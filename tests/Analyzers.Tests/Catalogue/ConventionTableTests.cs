using Instrumentation.Analyzers.Hygiene.Conventions;

namespace Instrumentation.Analyzers.Tests.Catalogue;

/// <summary>The guide shows the keys that the analyzer knows.</summary>
public sealed class ConventionTableTests
{
    private const string Start = "<!-- keys -->\n";
    private const string End = "<!-- /keys -->";

    [Fact]
    public void Guide_HasTheKeysOfTheAnalyzer()
    {
        var guide = Repository.Read("docs/semantic-conventions.md");
        var start = guide.IndexOf(Start, StringComparison.Ordinal) + Start.Length;

        // If the rows have changed, the expected text is what belongs between the marks.
        Assert.Equal(Table(), guide[start..guide.IndexOf(End, StringComparison.Ordinal)]);
    }

    [Fact]
    public void Keys_StandOnce() => Assert.Empty(
        ConventionTable.Known.Concat(ConventionTable.Renamed.Select(static row => row.Old)).Concat(ConventionTable.Replaced.Select(static row => row.Old)).GroupBy(static key => key).Where(static group => group.Count() > 1).Select(static group => group.Key));

    private static string Table() =>
        "| key | now |\n|---|---|\n"
        + string.Concat(ConventionTable.Renamed.Select(static row => (row.Old, Now: $"**`{row.New}`**"))
            .Concat(ConventionTable.Replaced.Select(static row => (row.Old, Now: string.Join(", ", row.New.Select(static key => $"`{key}`")))))
            .OrderBy(static row => row.Old, StringComparer.Ordinal)
            .Select(static row => $"| `{row.Old}` | {row.Now} |\n"));
}
