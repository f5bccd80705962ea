using Instrumentation.Analyzers.Engine.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Hygiene.Conventions;

/// <summary>INS4006: names and units that instruments are created with.</summary>
internal static class InstrumentNames
{
    public static void Analyze(IInvocationOperation call, OperationAnalysisContext context)
    {
        if (!Telemetry.CreatesInstrument(call.TargetMethod))
        {
            return;
        }

        var unit = call.Argument("unit");
        var name = call.Argument("name");
        var problem = name.ConstantText() is { } text ? MetricNames.OfName(text, unit.ConstantText(), call.TargetMethod.Name is "CreateCounter" or "CreateObservableCounter") : null;
        if (problem is not null)
        {
            Report("name", name!, problem, context);
        }

        // Milliseconds in name and unit are one mistake.
        if (unit.ConstantText() is { } measure && MetricNames.OfUnit(measure) is { } mistake && !(mistake.IsAboutFraction && problem is { IsAboutFraction: true }))
        {
            Report("unit", unit!, mistake, context);
        }
    }

    private static void Report(string what, IOperation place, MetricProblem problem, OperationAnalysisContext context) =>
        HygieneFindings.Report(
            context, HygieneRules.MetricConvention, place, HygieneFindings.Renaming(problem.Replacement), additionalLocations: null, what, place.ConstantText()!, problem.Said);
}
