using Instrumentation.Analyzers.Baseline;
using Instrumentation.Analyzers.Cardinality;
using Instrumentation.Analyzers.Engine.Options;
using Instrumentation.Analyzers.Engine.Words;
using Instrumentation.Analyzers.Privacy.Options;
using Instrumentation.Analyzers.Privacy.Terms;
using Instrumentation.Shared.Coverage;
using Instrumentation.Shared.Options;

namespace Instrumentation.Analyzers.Configuration;

/// <summary>Every option there is, and how its value must look.</summary>
internal static class KnownOptions
{
    public const string Prefix = "instrumentation.";

    /// <summary>Gives what is wrong with a value, or <see langword="null"/>.</summary>
    private delegate string? Check(string value);

    private static readonly Dictionary<string, Check> Checks = new(StringComparer.OrdinalIgnoreCase)
    {
        [PrivacyOptions.Classes] = EachOf(item => OptionText.ClassOf(item) is null ? $"there is no class '{item}'; the classes are {Classes}" : null),
        [PrivacyOptions.AdditionalTerms] = EachOf(static item => OptionText.TryTerm(item) is null ? $"'{item}' is not 'class:term'; the classes are {Classes}" : null),
        [PrivacyOptions.ExcludedTerms] = EachOf(static item => NameWords.Of(item).Count == 0 ? $"'{item}' has no words" : null),
        [PrivacyOptions.ExcludedSymbols] = EachOf(DocumentationId),
        [PrivacyOptions.Redactors] = EachOf(DocumentationId),
        [PrivacyOptions.AdditionalSinks] = EachOf(DocumentationId),
        [CommittedBaseline.Option] = static value => value.Trim().Length > 0 ? null : "write the path of the baseline",
        [CoverageOptions.Include] = EachOf(static _ => null),
        [CoverageOptions.Exclude] = EachOf(DocumentationId),
        [CoverageOptions.Additional] = EachOf(DocumentationId),
        [CardinalityOptions.BudgetKey] = Positive,
        [CardinalityOptions.PerTagKey] = Positive,
        [CardinalityOptions.UnboundedKeys] = EachOf(static _ => null),
        [CardinalityOptions.BoundedSymbols] = EachOf(DocumentationId),
        [PrivacyOptions.MinimumLevel] = static value => OptionText.TryLevel(value, out _) ? null : "write trace, debug, information, warning, error, critical or none",
    };

    private static string? Positive(string value) => int.TryParse(value.Trim(), out var number) && number > 0 ? null : "write a whole number above 0";

    private static string Classes => string.Join(", ", DataClasses.All.Select(static each => each.Name));

    public static string? MistakeIn(string key, string value)
    {
        if (key.StartsWith(PrivacyOptions.SeverityOf, StringComparison.OrdinalIgnoreCase))
        {
            return OptionText.ClassOf(key.Substring(PrivacyOptions.SeverityOf.Length)) is null ? $"there is no such class; the classes are {Classes}"
                : OptionText.TrySeverity(value, out _) ? null
                : "write error, warning, suggestion, silent or none";
        }

        return Checks.TryGetValue(key, out var check) ? check(value) : "there is no such option";
    }

    private static Check EachOf(Check check) => value => OptionLists.Items(value).Select(item => check(item)).FirstOrDefault(static mistake => mistake is not null);

    private static string? DocumentationId(string item) =>
        item.Length > 2 && item[1] == ':' && item[0] is 'T' or 'M' or 'P' or 'F' ? null : $"'{item}' is no documentation id such as T:Shop.Customer or M:Shop.Mask.Apply";
}
