using Instrumentation.Analyzers.Engine;
using Instrumentation.Analyzers.Engine.Values;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Hygiene;

/// <summary>INS4010: methods that are not <c>async</c> and return, from inside the <c>using</c> of an activity, work that goes on.</summary>
internal static class LeakedActivities
{
    /// <summary>What makes tasks that have ended.</summary>
    private static readonly HashSet<string> Ended = new(StringComparer.Ordinal) { "FromResult", "FromException", "FromCanceled" };

    /// <summary>What waits for a task where nobody awaits it.</summary>
    private static readonly HashSet<string> Waits = new(StringComparer.Ordinal) { "Wait", "Result", "GetAwaiter" };

    public static void Analyze(OperationAnalysisContext context)
    {
        var (resources, scope) = context.Operation switch
        {
            IUsingOperation { IsAsynchronous: false } statement => (statement.Resources, statement.Body),
            IUsingDeclarationOperation { IsAsynchronous: false, Parent: { } block } declaration => (declaration.DeclarationGroup, block),
            _ => ((IOperation?)null, (IOperation?)null),
        };
        var function = context.Operation.Function();
        if (resources is null || scope is null || !HoldsActivity(resources)
            || (function ?? context.ContainingSymbol) is not IMethodSymbol { IsAsync: false } method || !GoesOn(method.ReturnType))
        {
            return;
        }

        foreach (var result in scope.DescendantsAndSelf().OfType<IReturnOperation>())
        {
            if (result.ReturnedValue is { } value && result.Syntax.SpanStart > resources.Syntax.SpanStart && result.Function().Same(function) && IsPending(value, scope, resources.Syntax.SpanStart))
            {
                var name = method.MethodKind is MethodKind.AnonymousFunction ? "the lambda" : $"'{method.Name}'";
                HygieneFindings.Report(context, HygieneRules.LeakedActivity, value, name, QuotedSource.Of(value));
            }
        }
    }

    private static bool HoldsActivity(IOperation resources) => resources is IVariableDeclarationGroupOperation group
        ? group.Declarations.SelectMany(static declaration => declaration.Declarators).Any(static declarator => IsSpan(declarator.Symbol.Type))
        : IsSpan(resources.Unwrapped().Type);

    private static bool IsSpan(ITypeSymbol? type) => Telemetry.IsActivity(type) || type.Is("OpenTelemetry.Trace", "TelemetrySpan");

    private static bool GoesOn(ITypeSymbol type) => IsTask(type) || type.Is("System.Collections.Generic", "IAsyncEnumerable");

    private static bool IsTask(ITypeSymbol? type) => type.Is("System.Threading.Tasks", "Task") || type.Is("System.Threading.Tasks", "ValueTask");

    /// <summary>Whether a value is work that was begun in the scope, behind where the activity starts, and may not have ended.</summary>
    private static bool IsPending(IOperation value, IOperation scope, int start)
    {
        var unwrapped = value.Unwrapped();
        if (unwrapped is ILocalReferenceOperation local && IsWaitedFor(local, scope))
        {
            return false;
        }

        switch (LocalValues.Resolve(unwrapped))
        {
            case IConditionalOperation choice:
                return IsPending(choice.WhenTrue, scope, start) || (choice.WhenFalse is { } other && IsPending(other, scope, start));
            case ICoalesceOperation choice:
                return IsPending(choice.Value, scope, start) || IsPending(choice.WhenNull, scope, start);
            case ISwitchExpressionOperation choice:
                return choice.Arms.Any(arm => IsPending(arm.Value, scope, start));
            case IObjectCreationOperation { Arguments.Length: > 0 } creation when IsTask(creation.Type):
                return IsTask(creation.Arguments[0].Value.Type) && IsPending(creation.Arguments[0].Value, scope, start);
            case IInvocationOperation call:
                return call.Syntax.SpanStart >= start && scope.Syntax.Span.Contains(call.Syntax.Span) && !(Ended.Contains(call.TargetMethod.Name) && IsTask(call.TargetMethod.ContainingType));
            default:
                return false;
        }
    }

    private static bool IsWaitedFor(ILocalReferenceOperation local, IOperation scope)
    {
        foreach (var operation in scope.Descendants())
        {
            var member = operation switch
            {
                IInvocationOperation call => call.TargetMethod.Name,
                IPropertyReferenceOperation property => property.Property.Name,
                _ => "",
            };
            if (Waits.Contains(member) && operation.Receiver()?.Unwrapped() is ILocalReferenceOperation waited && waited.Local.Same(local.Local))
            {
                return true;
            }
        }

        return false;
    }
}
