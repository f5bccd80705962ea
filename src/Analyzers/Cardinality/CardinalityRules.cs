using Instrumentation.Shared;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Cardinality;

/// <summary>The rules of the family.</summary>
internal static class CardinalityRules
{
    public const string Category = "Instrumentation.Cardinality";

    public static readonly DiagnosticDescriptor UnboundedTag = Rule(
        RuleIds.UnboundedTag, "Unbounded value used as a metric tag", "Metric tag '{0}' has no bound: `{1}` is {2}, and every value makes a series of its own", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor IdentifierTag = Rule(
        RuleIds.IdentifierTag, "Tag key names an identifier, value unknown", "Metric tag '{0}' is called like {2}, and nothing bounds `{1}`");

    public static readonly DiagnosticDescriptor SeriesBudget = Rule(
        RuleIds.SeriesBudget, "Estimated series of an instrument exceed the budget", "'{0}' can have {1} series; budget {2}", isAtEnd: true);

    public static readonly DiagnosticDescriptor GrowingTag = Rule(
        RuleIds.GrowingTag, "Tag grows with the deployment", "Metric tag '{0}' grows with the deployment: `{1}` is {2}");

    public static readonly DiagnosticDescriptor UnboundedArgument = Rule(
        RuleIds.UnboundedArgument, "Helper forwards an unbounded argument into a tag", "`{1}` is {2}, and '{3}' makes it metric tag '{0}', where every value makes a series of its own");

    public static readonly DiagnosticDescriptor DifferentTagSets = Rule(
        RuleIds.DifferentTagSets, "One instrument, different tag key sets", "'{0}' is recorded with the tags {1} here, and with {2} at {3}, so that sums over one of them miss the other", isAtEnd: true);

    public static readonly DiagnosticDescriptor VariableName = Rule(
        RuleIds.VariableName, "Tag key or instrument name is not constant", "The {0} `{1}` is not constant, so nobody can say which series there will be", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor UnboundedSpanName = Rule(
        RuleIds.UnboundedSpanName, "Span name is built from unbounded values", "The span's name has no bound: `{0}` is {1}; name the operation, and tag the span with the value");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [UnboundedTag, IdentifierTag, SeriesBudget, GrowingTag, UnboundedArgument, DifferentTagSets, VariableName, UnboundedSpanName];

    private static DiagnosticDescriptor Rule(string id, string title, string message, DiagnosticSeverity severity = DiagnosticSeverity.Info, bool isAtEnd = false) =>
        new(
            id, title, message, Category, severity, isEnabledByDefault: true,
            helpLinkUri: RulePages.Folder + id + RulePages.Extension,
            customTags: isAtEnd ? [WellKnownDiagnosticTags.CompilationEnd] : []);
}
