using Instrumentation.Analyzers.Engine.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Engine.Sinks;

/// <summary>What a <c>TagList</c> is for. It is made for measurements, but <c>Activity.AddException</c> takes one as well.</summary>
internal static class TagLists
{
    /// <param name="list">The list, as it is created or added to.</param>
    public static SinkKind KindOf(IOperation? list)
    {
        if (list is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver })
        {
            list = CreationAround(list);
        }

        return list is not null && UsesOf(list) is { Count: > 0 } uses && uses.All(IsOfSpan) ? SinkKind.SpanEvent : SinkKind.MetricTag;
    }

    /// <summary>The arguments that a list is handed on as.</summary>
    private static List<IArgumentOperation> UsesOf(IOperation list)
    {
        if (VariableOf(list) is { } variable)
        {
            return [.. list.Outermost().Descendants()
                .OfType<IArgumentOperation>()
                .Where(argument => argument.Value.Unwrapped() is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, variable))];
        }

        return AboveConversions(list) is IArgumentOperation direct ? [direct] : [];
    }

    private static ILocalSymbol? VariableOf(IOperation list) => list is ILocalReferenceOperation reference
        ? reference.Local
        : AboveConversions(list) switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } => target.Local,
            _ => null,
        };

    private static IOperation? AboveConversions(IOperation operation)
    {
        var parent = operation.Parent;
        while (parent is IConversionOperation)
        {
            parent = parent.Parent;
        }

        return parent;
    }

    private static IOperation? CreationAround(IOperation element)
    {
        var current = element.Parent;
        while (current is not null and not IObjectCreationOperation { Type.Name: "TagList" })
        {
            current = current.Parent;
        }

        return current;
    }

    private static bool IsOfSpan(IArgumentOperation argument) =>
        argument.Parent is IInvocationOperation { TargetMethod.ContainingType: { Name: "Activity", ContainingNamespace: { Name: "Diagnostics", ContainingNamespace.Name: "System" } } };
}
