using Instrumentation.Analyzers.Engine;
using Instrumentation.Analyzers.Engine.Values;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Hygiene;

/// <summary>INS4003: exceptions that are caught and recorded on a span whose status says nothing of it.</summary>
internal static class ErrorStatus
{
    private const string OpenTelemetry = "OpenTelemetry.Trace";
    private const string StatusKey = "otel.status_code";

    public static void Analyze(IInvocationOperation call, OperationAnalysisContext context)
    {
        if (Records(call) && CatchAround(call) is { Parent: ITryOperation attempt } clause && !IsCancellation(clause.ExceptionType)
            && !attempt.Outermost().Descendants().OfType<IInvocationOperation>().Any(other => IsMeantFor(other, clause, attempt) && Marks(other, RootOf(call))))
        {
            HygieneFindings.Report(context, HygieneRules.MissingErrorStatus, call, QuotedSource.Of(call));
        }
    }

    private static bool Records(IInvocationOperation call) => call.TargetMethod switch
    {
        { Name: "AddException", ContainingType: var type } => Telemetry.IsActivity(type),
        { Name: "RecordException", ContainingType: var type } => type.Is(OpenTelemetry, "ActivityExtensions") || type.Is(OpenTelemetry, "TelemetrySpan"),
        _ => false,
    };

    private static ICatchClauseOperation? CatchAround(IOperation operation)
    {
        var current = operation.Parent;
        while (current is not (null or ICatchClauseOperation or IAnonymousFunctionOperation or ILocalFunctionOperation))
        {
            current = current.Parent;
        }

        return current as ICatchClauseOperation;
    }

    // By convention a call that was cancelled has not failed.
    private static bool IsCancellation(ITypeSymbol type) => type.Is("System", "OperationCanceledException") || type.Is("System.Threading.Tasks", "TaskCanceledException");

    /// <summary>Whether a call runs when the clause has caught something: in it, in the <c>finally</c>, or around it all.</summary>
    private static bool IsMeantFor(IOperation call, ICatchClauseOperation clause, ITryOperation attempt) =>
        clause.Syntax.Span.Contains(call.Syntax.Span)
        || attempt.Finally?.Syntax.Span.Contains(call.Syntax.Span) is true
        || !attempt.Syntax.Span.Contains(call.Syntax.Span);

    /// <summary>Whether a call sets the status of a span to an error, or may do so.</summary>
    private static bool Marks(IInvocationOperation call, ISymbol? span)
    {
        var method = call.TargetMethod;
        if (method.Name is "SetStatus")
        {
            return MayBeSame(RootOf(call), span) && call.Arguments.All(static argument => !IsFine(argument.Value));
        }

        if (method.Name is "SetTag" or "AddTag" && Telemetry.IsActivity(method.ContainingType))
        {
            return call.Argument("key").ConstantText() == StatusKey;
        }

        // A helper that is given the span.
        return !Records(call) && call.Arguments.Any(argument =>
            argument.Value.Unwrapped() is var value && (Telemetry.IsActivity(value.Type) || value.Type.Is(OpenTelemetry, "TelemetrySpan")) && MayBeSame(SymbolOf(value), span));
    }

    private static bool IsFine(IOperation status) => status.Unwrapped() is IMemberReferenceOperation { Member: { Name: "Ok" or "Unset", ContainingType.Name: "ActivityStatusCode" or "Status" } };

    private static bool MayBeSame(ISymbol? one, ISymbol? other) => one is null || other is null || one.Same(other) || IsCurrent(one) || IsCurrent(other);

    private static bool IsCurrent(ISymbol symbol) => symbol is IPropertySymbol { IsStatic: true, Name: "Current" };

    // activity?.AddException(e).SetStatus(…)
    private static ISymbol? RootOf(IInvocationOperation call)
    {
        var receiver = call.Receiver()?.Unwrapped();
        while (receiver is IInvocationOperation link)
        {
            receiver = link.Receiver()?.Unwrapped();
        }

        return receiver is null ? null : SymbolOf(receiver);
    }

    private static ISymbol? SymbolOf(IOperation value) => value switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation member => member.Member,
        _ => null,
    };
}
