using Instrumentation.Shared.Coverage;

namespace Instrumentation.Analyzers.Tests.Catalogue;

/// <summary>The guide shows the entry points that the analyzer knows.</summary>
public sealed class EntryPointTableTests
{
    private const string Start = "<!-- entry points -->\n";
    private const string End = "<!-- /entry points -->";

    [Fact]
    public void Guide_HasTheEntryPointsOfTheAnalyzer()
    {
        var guide = Repository.Read("docs/coverage.md");
        var start = guide.IndexOf(Start, StringComparison.Ordinal) + Start.Length;

        // If the rows have changed, the expected text is what belongs between the marks.
        Assert.Equal(Table(), guide[start..guide.IndexOf(End, StringComparison.Ordinal)]);
    }

    private static string Table() =>
        "| entry point | recognised by | host has a span |\n|---|---|---|\n"
        + string.Concat(EntryPointKinds.All.Select(static row => Line(row, HowFound(row))))
        + Line(EntryPointKinds.MinimalApi, "what is handed to `Map`, `MapGet`, `MapPost` …")
        + Line(EntryPointKinds.Timer, "what is handed to `System.Threading.Timer` or subscribes to `System.Timers.Timer.Elapsed`")
        + Line(EntryPointKinds.Job, "the method that a job of Hangfire calls");

    private static string Line(EntryPointKind row, string howFound) => $"| {row.Kind} | {howFound} | {(row.IsServed ? "yes" : "-")} |\n";

    private static string HowFound(EntryPointKind row)
    {
        const string Suffix = "Attribute";
        var type = $"{row.Namespace}.{row.Type}";
        var member = row.Member is null ? type : $"{type}.{row.Member}";
        var attribute = type.EndsWith(Suffix, StringComparison.Ordinal) ? $"`[{type[..^Suffix.Length]}]`" : null;
        return row.Recognition switch
        {
            Recognition.PublicMethods => attribute is null ? $"public methods of classes derived from `{type}`" : $"public methods of classes with {attribute}",
            Recognition.Override => $"overrides of `{member}`",
            Recognition.Implementation => $"implementations of `{member}`",
            Recognition.DerivedInterface => $"implementations of interfaces derived from `{type}`",
            Recognition.OverrideBelowAttribute => $"overrides in classes whose base has {attribute}",
            Recognition.AttributedInterfaceMember => $"implementations of interface members with {attribute}",
            Recognition.Attribute => $"methods with {attribute}",
            _ => throw new InvalidOperationException($"The guide has no words for '{row.Recognition}'."),
        };
    }
}
