using Instrumentation.Analyzers.Baseline;

namespace Instrumentation.Analyzers.Tests.Catalogue;

/// <summary>What is said of families as a whole is said of each of their rules.</summary>
public sealed class FamilyTests
{
    private const char Legacy = '1';
    private const char LastLegacy = '4';

    private static IEnumerable<string> LegacyIds => Rule.All.Select(static rule => rule.Id).Where(static id => id[3] is >= Legacy and <= LastLegacy);

    [Fact]
    public void Baseline_TakesTheRulesOfAllFamilies()
    {
        Assert.Equal(LegacyIds, LegacyRules.Ids.Order(StringComparer.Ordinal));
        Assert.Equal(LegacyIds, new BaselineSuppressor().SupportedSuppressions.Select(static each => each.SuppressedDiagnosticId).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Targets_NameTheRulesOfEachFamily()
    {
        var targets = Repository.Read("src/Package/targets/Instrumentation.Families.targets");

        Assert.All(LegacyIds.GroupBy(static id => id[3]), family =>
        {
            var name = Rule.All.First(rule => rule.Id[3] == family.Key).Descriptor.Category.Split('.')[1];
            Assert.Contains($"<Instrumentation{name}Rules>{string.Join(';', family)}</Instrumentation{name}Rules>", targets, StringComparison.Ordinal);
            Assert.Contains($"{name.ToLowerInvariant()}'))\">$(WarningsAsErrors);$(Instrumentation{name}Rules)</WarningsAsErrors>", targets, StringComparison.Ordinal);
        });
    }

    /// <summary>A finding that does not go through the log has no fingerprint, so that no baseline can take it.</summary>
    [Fact]
    public void Families_ReportThroughTheLog() => Assert.Equal(
        ["src/Analyzers/Engine/Findings/FindingLog.cs"],
        Repository.Sources("src/Analyzers").Where(static path => !path.Contains("/Usage/", StringComparison.Ordinal) && !path.Contains("/Configuration/", StringComparison.Ordinal))
            .Where(static path => Repository.Read(path).Contains("Diagnostic.Create(", StringComparison.Ordinal)));
}
