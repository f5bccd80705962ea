using Instrumentation.Analyzers.Engine;
using Instrumentation.Analyzers.Engine.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Hygiene;

/// <summary>INS4001: activities that are started, and that nobody can stop any more.</summary>
internal static class UnendedActivities
{
    public static void Analyze(IInvocationOperation call, OperationAnalysisContext context)
    {
        if (StartedBy(call) is { } activity && !new ActivityUse().IsKept(activity) && !StopsCurrent(call.Outermost()))
        {
            HygieneFindings.Report(context, HygieneRules.UnendedActivity, call, QuotedSource.Of(call));
        }
    }

    /// <summary>The expression that makes the activity which a call starts, where both are in one body.</summary>
    private static IOperation? StartedBy(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "StartActivity" when Telemetry.IsActivitySource(call.TargetMethod.ContainingType) => call,
        "Start" when Telemetry.IsActivity(call.TargetMethod.ContainingType) => OriginOf(call),
        _ => null,
    };

    // new Activity("a").SetParentId(id).Start(), and the same with a variable in between.
    private static IOperation? OriginOf(IInvocationOperation call)
    {
        var receiver = call.Receiver()?.Unwrapped();
        while (true)
        {
            switch (receiver)
            {
                case IInvocationOperation { TargetMethod.Name: "CreateActivity" } creation when Telemetry.IsActivitySource(creation.TargetMethod.ContainingType):
                    return creation;
                case IObjectCreationOperation creation when Telemetry.IsActivity(creation.Type):
                    return creation;
                case IInvocationOperation link when Telemetry.IsActivity(link.TargetMethod.ContainingType) && Telemetry.IsActivity(link.Type):
                    receiver = link.Receiver()?.Unwrapped();
                    break;
                case ILocalReferenceOperation local:
                    receiver = LocalValues.ValueOf(local)?.Unwrapped();
                    break;
                default:
                    return null;
            }
        }
    }

    private static bool StopsCurrent(IOperation body) => body.Descendants().Any(static operation =>
        operation is IInvocationOperation call && IsStop(call.TargetMethod) && Telemetry.IsCurrent(call.Receiver()));

    private static bool IsStop(IMethodSymbol method) => method.Name is "Dispose" or "Stop";

    private sealed class ActivityUse : ObjectUse
    {
        protected override bool Keeps(IMethodSymbol method) => IsStop(method);

        protected override bool Continues(IMethodSymbol method) => Telemetry.IsActivity(method.ReturnType);
    }
}
