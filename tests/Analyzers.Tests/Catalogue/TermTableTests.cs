using Instrumentation.Analyzers.Privacy.Terms;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Tests.Catalogue;

/// <summary>The guide shows the terms that the analyzer uses.</summary>
public sealed class TermTableTests
{
    private const string Start = "<!-- terms -->\n";
    private const string End = "<!-- /terms -->";

    [Fact]
    public void Guide_HasTheTermsOfTheAnalyzer()
    {
        var guide = Repository.Read("docs/personal-data.md");
        var start = guide.IndexOf(Start, StringComparison.Ordinal) + Start.Length;

        // If the terms have changed, the expected text is what belongs between the marks.
        Assert.Equal(Table(), guide[start..guide.IndexOf(End, StringComparison.Ordinal)]);
    }

    private static string Table() =>
        "| class | strong terms, anywhere | weak terms, of a person | default |\n|---|---|---|---|\n"
        + string.Concat(DataClasses.All.Select(static each => $"| {each.Name} | {Terms(each.Strong)} | {Terms(each.Weak)} | {Level(each.Severity)} |\n"));

    private static string Terms(IReadOnlyList<string> terms) => terms.Count == 0 ? "-" : string.Join(", ", terms);

    private static string Level(DiagnosticSeverity? severity) => severity switch
    {
        null => "off",
        DiagnosticSeverity.Info => "suggestion",
        _ => severity.Value.ToString().ToLowerInvariant(),
    };
}
