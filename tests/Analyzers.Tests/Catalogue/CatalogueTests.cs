namespace Instrumentation.Analyzers.Tests.Catalogue;

/// <summary>Constant, analyzer, help link, release file, page and index say the same about every rule.</summary>
public sealed class CatalogueTests
{
    private const string HelpFolder = "https://github.com/instrumentation/instrumentation/blob/main/docs/rules/";

    /// <summary>It has a page and no diagnostic: what it replaces is right.</summary>
    private const string Refactoring = "INS4009";

    private static readonly string[] Sections = ["## Cause", "## Why it matters", "## Example", "## How to fix it", "## When to suppress it"];

    /// <summary>By the first digit of the id: what the family is called, and the one analyzer that reports it, if there is one.</summary>
    private static readonly Dictionary<char, (string Name, string? Analyzer)> Families = new()
    {
        ['0'] = ("Usage", null),
        ['1'] = ("Coverage", "CoverageAnalyzer"),
        ['2'] = ("Privacy", "PrivacyAnalyzer"),
        ['3'] = ("Cardinality", "CardinalityAnalyzer"),
        ['4'] = ("Hygiene", "HygieneAnalyzer"),
        ['9'] = ("Configuration", null),
    };

    public static TheoryData<Rule> Rules => [.. Rule.All];

    private static IEnumerable<string> Ids(int first, int count) => Enumerable.Range(first, count).Select(static number => $"INS{number:0000}");

    [Fact]
    public void Ids_AreThoseOfTheAnalyzers()
    {
        Assert.Equal([.. Ids(1, 12), .. Ids(1001, 4), .. Ids(2001, 8), .. Ids(3001, 8), .. Ids(4001, 6), "INS4008", "INS4010", .. Ids(9001, 2)], Rule.All.Select(static rule => rule.Id));
        Assert.Equal(
            Rule.All.Select(static rule => rule.Id),
            Product.Analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).Select(static descriptor => descriptor.Id).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Analyzer_IsNamedAfterTheRuleOrItsFamily(Rule rule) => Assert.Equal(Families[rule.Id[3]].Analyzer ?? rule.Name + "Analyzer", rule.Analyzers);

    [Theory]
    [MemberData(nameof(Rules))]
    public void Tests_AreNamedAfterTheRule(Rule rule) =>
        Assert.True(Families[rule.Id[3]].Analyzer is not null || Repository.Exists($"tests/Analyzers.Tests/{Families[rule.Id[3]].Name}/{rule.Name}Tests.cs"));

    [Theory]
    [MemberData(nameof(Rules))]
    public void Descriptor_IsComplete(Rule rule)
    {
        Assert.Equal(HelpFolder + rule.Id + ".md", rule.Descriptor.HelpLinkUri);
        Assert.Equal("Instrumentation." + Families[rule.Id[3]].Name, rule.Descriptor.Category);
        Assert.Equal(rule.Id is not "INS1003", rule.Descriptor.IsEnabledByDefault);
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

        Assert.StartsWith($"# {rule.Id}: {rule.Descriptor.Title}\n\nCategory `{rule.Descriptor.Category}` · {rule.Level} · {(rule.HasFix ? "fix" : "no fix")}", page);
        Assert.Equal(Sections, page.Split('\n').Where(static line => line.StartsWith("## ", StringComparison.Ordinal) && line is not "## Options"));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Index_HasTheRule(Rule rule)
    {
        var row = Repository.Read("docs/rules/README.md").Split('\n').Single(line => line.StartsWith($"| [{rule.Id}]", StringComparison.Ordinal));

        Assert.StartsWith($"| [{rule.Id}]({rule.Id}.md) | {rule.Descriptor.Title} | {rule.Level} | ", row);
        Assert.Equal(rule.HasFix, !row.EndsWith("| - |", StringComparison.Ordinal));
    }

    [Fact]
    public void Pages_AreThoseOfTheRules() =>
        Assert.Equal(Rule.All.Select(static rule => rule.Id).Append(Refactoring).Order(StringComparer.Ordinal).Select(static id => id + ".md"), Repository.FileNames("docs/rules", "INS*.md"));

    [Fact]
    public void Fixes_AreOfRules() =>
        Assert.Equal(["INS0002", "INS0003", "INS0005", "INS0007", "INS0008", "INS0010", "INS1001", "INS1002", "INS1003", "INS1004", "INS2001", "INS2002", "INS2003", "INS2004", "INS2005", "INS2006", "INS2007", "INS2008", "INS3001", "INS3002", "INS3004", "INS3005", "INS3008", "INS4001", "INS4002", "INS4003", "INS4004", "INS4005", "INS4006", "INS4008"], Product.CodeFixes.SelectMany(static fixer => fixer.FixableDiagnosticIds).Order(StringComparer.Ordinal));
}
