using Instrumentation.Shared;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Hygiene;

/// <summary>The rules of the family.</summary>
internal static class HygieneRules
{
    public const string Category = "Instrumentation.Hygiene";

    public static readonly DiagnosticDescriptor UnendedActivity = Rule(
        RuleIds.UnendedActivity,
        "Activity is started and never stopped",
        "The activity that `{0}` starts is never stopped, so it is never exported and stays the parent of what follows",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor ExceptionAsTags = Rule(
        RuleIds.ExceptionAsTags,
        "Exception is recorded by hand as tags or an event",
        "`{0}` is recorded by hand as {1}; AddException records it as the conventions have it, for all who listen to exceptions");

    public static readonly DiagnosticDescriptor MissingErrorStatus = Rule(
        RuleIds.MissingErrorStatus,
        "Exception is recorded without error status",
        "`{0}` records an exception on a span whose status stays Unset, so error rates and alerts do not count it");

    public static readonly DiagnosticDescriptor PerCallInstrument = Rule(
        RuleIds.PerCallInstrument,
        "Instrument, Meter or ActivitySource is created per call",
        "`{0}` makes a new {1} each time '{2}' runs, and listeners keep every one of them",
        DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor UnregisteredScope = Rule(
        RuleIds.UnregisteredScope,
        "Scope is never registered with the telemetry SDK",
        "The telemetry SDK that is configured here is not told of {0}, so the {1} that are written there go nowhere",
        isAtEnd: true);

    public static readonly DiagnosticDescriptor MetricConvention = Rule(
        RuleIds.MetricConvention, "Metric name or unit against the conventions", "The instrument's {0} '{1}' {2}");

    public static readonly DiagnosticDescriptor ConventionKey = Rule(
        RuleIds.ConventionKey, "Deprecated or misspelt semantic-convention key", "'{0}' {1}");

    public static readonly DiagnosticDescriptor LeakedActivity = Rule(
        RuleIds.LeakedActivity,
        "Task is returned from inside a started activity",
        "The activity stops when {0} returns, before `{1}` has ended, and is current for work that it does not cover; make {0} async and await",
        DiagnosticSeverity.Warning);

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = 
        [UnendedActivity, ExceptionAsTags, MissingErrorStatus, PerCallInstrument, UnregisteredScope, MetricConvention, ConventionKey, LeakedActivity];

    private static DiagnosticDescriptor Rule(string id, string title, string message, DiagnosticSeverity severity = DiagnosticSeverity.Info, bool isAtEnd = false) =>
        new(
            id, title, message, Category, severity, isEnabledByDefault: true,
            helpLinkUri: RulePages.Folder + id + RulePages.Extension,
            customTags: isAtEnd ? [WellKnownDiagnosticTags.CompilationEnd] : []);
}
