using System.Collections.Immutable;
using Instrumentation.Analyzers.Engine.Values;
using Instrumentation.Shared;
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
        if (call.Argument("name") is { } name && name.ConstantText() is { } text
            && MetricNames.OfName(text, unit.ConstantText(), call.TargetMethod.Name is "CreateCounter" or "CreateObservableCounter") is { } problem)
        {
            Report("name", text, name, problem, context);
        }

        if (unit is not null && unit.ConstantText() is { } measure && MetricNames.OfUnit(measure) is { } mistake)
        {
            Report("unit", measure, unit, mistake, context);
        }
    }

    private static void Report(string what, string text, IOperation place, MetricProblem problem, OperationAnalysisContext context) =>
        context.ReportDiagnostic(Diagnostic.Create(
            HygieneRules.MetricConvention,
            place.Syntax.GetLocation(),
            problem.Replacement is null ? null : ImmutableDictionary<string, string?>.Empty.Add(Remedies.Replacement, problem.Replacement),
            what,
            text,
            problem.Said));
}
