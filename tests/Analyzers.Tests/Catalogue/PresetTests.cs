using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Tests.Catalogue;

/// <summary>The presets that <c>InstrumentationAnalysisMode</c> chooses from know every rule.</summary>
public sealed class PresetTests
{
    [Fact]
    public void Recommended_ChangesNothing() => Assert.Empty(Severities("recommended"));

    [Fact]
    public void Strict_RaisesEverySuggestionToAWarning() => Assert.Equal(
        Rule.All.Where(static rule => rule.Descriptor.DefaultSeverity < DiagnosticSeverity.Error).Select(static rule => (rule.Id, "warning")),
        Severities("strict"));

    [Fact]
    public void Audit_MakesEverythingASuggestion() => Assert.Equal(Rule.All.Select(static rule => (rule.Id, "suggestion")), Severities("audit"));

    [Theory]
    [InlineData("recommended")]
    [InlineData("strict")]
    [InlineData("audit")]
    public void Preset_YieldsToTheUsersOwn(string preset)
    {
        var lines = Repository.Read($"src/Package/presets/{preset}.globalconfig").Split('\n');

        Assert.Contains("is_global = true", lines);
        Assert.Contains("global_level = -1", lines);
    }

    private static IEnumerable<(string Id, string Severity)> Severities(string preset) =>
        Repository.Read($"src/Package/presets/{preset}.globalconfig").Split('\n')
            .Where(static line => line.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal))
            .Select(static line => (Id: line.Split('.')[1], Severity: line.Split(" = ")[1]))
            .OrderBy(static row => row.Id, StringComparer.Ordinal);
}
