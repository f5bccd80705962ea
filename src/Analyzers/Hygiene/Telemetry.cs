using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Hygiene;

/// <summary>The types of the base class library that the family is about, and who belongs to them.</summary>
internal static class Telemetry
{
    private const string Tracing = "System.Diagnostics";
    private const string Metrics = "System.Diagnostics.Metrics";

    public static bool IsActivity(ITypeSymbol? type) => type.Is(Tracing, "Activity");

    public static bool IsActivitySource(ITypeSymbol? type) => type.Is(Tracing, "ActivitySource");

    public static bool IsMeter(ITypeSymbol? type) => type.Is(Metrics, "Meter");

    /// <summary><c>meter.CreateCounter</c> and the others.</summary>
    public static bool CreatesInstrument(IMethodSymbol method) => IsMeter(method.ContainingType) && method.Name.StartsWith("Create", StringComparison.Ordinal);

    /// <summary>Whether the meter itself calls back for the instrument's values, and so keeps it.</summary>
    public static bool CreatesObservable(IMethodSymbol method) => CreatesInstrument(method) && method.Name.StartsWith("CreateObservable", StringComparison.Ordinal);

    /// <summary><c>meterFactory.Create(options)</c>, or its extension with a name.</summary>
    public static bool CreatesMeter(IMethodSymbol method) =>
        method.Name is "Create" && IsMeter(method.ReturnType)
        && (method.ContainingType.Is(Metrics, "IMeterFactory") || method.ContainingType.Is(Metrics, "MeterFactoryExtensions"));

    /// <summary><c>Activity.Current</c>.</summary>
    public static bool IsCurrent(IOperation? operation) => operation is IPropertyReferenceOperation { Property: { Name: "Current", IsStatic: true } property } && IsActivity(property.ContainingType);
}
