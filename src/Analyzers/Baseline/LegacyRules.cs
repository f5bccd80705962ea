using Instrumentation.Shared;

namespace Instrumentation.Analyzers.Baseline;

/// <summary>
/// The rules about code that was there before this package: those of the families. The others are about its own attributes and options, which
/// nobody has written before.
/// </summary>
internal static class LegacyRules
{
    /// <summary>The digits of coverage, privacy, cardinality and hygiene.</summary>
    private const string Families = "1234";

    private const int FamilyDigit = 3;

    public static readonly IReadOnlyList<string> Ids =
        [.. typeof(RuleIds).GetFields().Select(static field => (string)field.GetRawConstantValue()!).Where(static id => Families.Contains(id[FamilyDigit]))];
}
