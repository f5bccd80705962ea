using System.Collections.Immutable;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Hygiene;

/// <summary>The one way in which the family reports what it finds in bodies.</summary>
internal static class HygieneFindings
{
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
        context.ReportDiagnostic(Diagnostic.Create(rule, place.Syntax.GetLocation(), additionalLocations, properties, arguments));
}
