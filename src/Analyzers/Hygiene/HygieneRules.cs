using Instrumentation.Shared;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Hygiene;

/// <summary>The rules of the family.</summary>
internal static class HygieneRules
{
    public const string Category = "Instrumentation.Hygiene";

    public static readonly DiagnosticDescriptor UnendedActivity = Rule(
        RuleIds.UnendedActivity, "Activity is started and never stopped", "The activity that `{0}` starts is never stopped, so it is never exported and stays the parent of what follows", DiagnosticSeverity.Warning);

    public static readonly DiagnosticDescriptor PerCallInstrument = Rule(
        RuleIds.PerCallInstrument, "Instrument, Meter or ActivitySource is created per call", "`{0}` makes a new {1} each time '{2}' runs, and listeners keep every one of them", DiagnosticSeverity.Warning);

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [UnendedActivity, PerCallInstrument];

    private static DiagnosticDescriptor Rule(string id, string title, string message, DiagnosticSeverity severity = DiagnosticSeverity.Info, bool isAtEnd = false) =>
        new(
            id, title, message, Category, severity, isEnabledByDefault: true,
            helpLinkUri: RulePages.Folder + id + RulePages.Extension,
            customTags: isAtEnd ? [WellKnownDiagnosticTags.CompilationEnd] : []);
}
