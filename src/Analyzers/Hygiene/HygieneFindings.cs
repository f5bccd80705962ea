using System.Collections.Immutable;
using Instrumentation.Analyzers.Engine.Findings;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Hygiene;

/// <summary>The one way in which the family reports what it finds in bodies.</summary>
internal static class HygieneFindings
{
    /// <summary>The rule says what is wrong; there is one of each at an expression.</summary>
    private const string Sink = "telemetry";

    /// <summary>Tells the fix which text belongs in the place of the constant, if one does.</summary>
    public static ImmutableDictionary<string, string?> Renaming(string? text) =>
        text is null ? ImmutableDictionary<string, string?>.Empty : ImmutableDictionary<string, string?>.Empty.Add(Remedies.Replacement, text);

    public static void Report(OperationAnalysisContext context, DiagnosticDescriptor rule, IOperation place, params object[] arguments) =>
        Report(context, rule, place, ImmutableDictionary<string, string?>.Empty, additionalLocations: null, arguments);

    public static void Report(
        OperationAnalysisContext context,
        DiagnosticDescriptor rule,
        IOperation place,
        ImmutableDictionary<string, string?> properties,
        IEnumerable<Location>? additionalLocations,
        params object[] arguments) =>
        FindingLog.Of(context.Compilation).Report(
            context.ReportDiagnostic,
            rule,
            new Subject(context.ContainingSymbol, Sink, Subject.NameOf(place)),
            place.Syntax.GetLocation(),
            rule.DefaultSeverity,
            additionalLocations,
            properties,
            arguments);
}
