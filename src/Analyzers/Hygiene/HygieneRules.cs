using Instrumentation.Shared;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Hygiene;

/// <summary>The rules of the family.</summary>
internal static class HygieneRules
{
    public const string Category = "Instrumentation.Hygiene";

    public static readonly DiagnosticDescriptor UnendedActivity = Rule(
        RuleIds.UnendedActivity, "Activity is started and never stopped", "The activity that `{0}` starts is never stopped, so it is never exported and stays the parent of what follows", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor ExceptionAsTags = Rule(
        RuleIds.ExceptionAsTags, "Exception is recorded by hand as tags or an event", "`{0}` is recorded by hand as {1}, which no backend knows as an exception; AddException records it as the conventions have it");

    public static readonly DiagnosticDescriptor MissingErrorStatus = Rule(
        RuleIds.MissingErrorStatus, "Exception is recorded without error status", "`{0}` records an exception on a span whose status stays Unset, so error rates and alerts do not count it");

    public static readonly DiagnosticDescriptor PerCallInstrument = Rule(
        RuleIds.PerCallInstrument, "Instrument, Meter or ActivitySource is created per call", "`{0}` makes a new {1} each time '{2}' runs, and listeners keep every one of them", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor MetricConvention = Rule(
        RuleIds.MetricConvention, "Metric name or unit against the conventions", "The instrument's {0} '{1}' {2}");

    public static readonly DiagnosticDescriptor ConventionKey = Rule(
        RuleIds.ConventionKey, "Deprecated or misspelt semantic-convention key", "'{0}' {1}");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [UnendedActivity, ExceptionAsTags, MissingErrorStatus, PerCallInstrument, MetricConvention, ConventionKey];

    private static DiagnosticDescriptor Rule(string id, string title, string message, DiagnosticSeverity severity = DiagnosticSeverity.Info, bool isAtEnd = false) =>
        new(
            id, title, message, Category, severity, isEnabledByDefault: true,
            helpLinkUri: RulePages.Folder + id + RulePages.Extension,
            customTags: isAtEnd ? [WellKnownDiagnosticTags.CompilationEnd] : []);
}
