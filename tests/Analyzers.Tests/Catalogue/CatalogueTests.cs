namespace Instrumentation.Analyzers.Tests.Catalogue;

/// <summary>Constant, analyzer, help link, release file, page and index say the same about every rule.</summary>
public sealed class CatalogueTests
{
    private const string HelpFolder = "https://github.com/instrumentation/instrumentation/blob/main/docs/rules/";

    private static readonly string[] Sections = ["## Cause", "## Why it matters", "## Example", "## How to fix it", "## When to suppress it"];

    public static TheoryData<Rule> Rules => [.. Rule.All];

    [Fact]
    public void Ids_AreThoseOfTheAnalyzers()
    {
        Assert.Equal(["INS0001", "INS0002", "INS0003", "INS0004", "INS0005", "INS0006", "INS0007", "INS0008", "INS0009", "INS0010", "INS0011", "INS0012"], Rule.All.Select(static rule => rule.Id));
        Assert.Equal(
            Rule.All.Select(static rule => rule.Id),
            Product.Analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).Select(static descriptor => descriptor.Id).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Analyzer_IsNamedAfterTheRule(Rule rule) => Assert.Equal(rule.Name + "Analyzer", rule.Analyzers);

    [Theory]
    [MemberData(nameof(Rules))]
    public void Tests_AreNamedAfterTheRule(Rule rule) => Assert.True(Repository.Exists($"tests/Analyzers.Tests/Usage/{rule.Name}Tests.cs"));

    [Theory]
    [MemberData(nameof(Rules))]
    public void Descriptor_IsComplete(Rule rule)
    {
        Assert.Equal(HelpFolder + rule.Id + ".md", rule.Descriptor.HelpLinkUri);
        Assert.Equal("Instrumentation.Usage", rule.Descriptor.Category);
        Assert.True(rule.Descriptor.IsEnabledByDefault);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void ReleaseFile_HasTheRule(Rule rule)
    {
        var releases = Repository.Read("src/Analyzers/AnalyzerReleases.Shipped.md") + Repository.Read("src/Analyzers/AnalyzerReleases.Unshipped.md");

        Assert.Contains($"\n{rule.Id} | {rule.Descriptor.Category} | {rule.Severity} | {rule.Analyzers}, [Documentation]({rule.Descriptor.HelpLinkUri})\n", releases);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Page_SaysWhatTheAnalyzerSays(Rule rule)
    {
        var page = Repository.Read($"docs/rules/{rule.Id}.md");

        Assert.StartsWith($"# {rule.Id}: {rule.Descriptor.Title}\n\nCategory `{rule.Descriptor.Category}` · {rule.Severity.ToLowerInvariant()} · {(rule.HasFix ? "fix" : "no fix")}", page);
        Assert.Equal(Sections, page.Split('\n').Where(static line => line.StartsWith("## ", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Index_HasTheRule(Rule rule)
    {
        var row = Repository.Read("docs/rules/README.md").Split('\n').Single(line => line.StartsWith($"| [{rule.Id}]", StringComparison.Ordinal));

        Assert.StartsWith($"| [{rule.Id}]({rule.Id}.md) | {rule.Descriptor.Title} | {rule.Severity.ToLowerInvariant()} | ", row);
        Assert.Equal(rule.HasFix, !row.EndsWith("| - |", StringComparison.Ordinal));
    }

    [Fact]
    public void Pages_AreThoseOfTheRules() =>
        Assert.Equal(Rule.All.Select(static rule => rule.Id + ".md"), Repository.FileNames("docs/rules", "INS*.md"));

    [Fact]
    public void Fixes_AreOfRules() =>
        Assert.Equal(["INS0002", "INS0003", "INS0005", "INS0007", "INS0008", "INS0010"], Product.CodeFixes.SelectMany(static fixer => fixer.FixableDiagnosticIds).Order(StringComparer.Ordinal));
}
