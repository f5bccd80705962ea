using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Engine.Values;

/// <summary>What every rule asks of an operation.</summary>
internal static class OperationExtensions
{
    /// <summary>The expression below conversions and parentheses.</summary>
    public static IOperation Unwrapped(this IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                default:
                    return operation;
            }
        }
    }

    public static string? ConstantText(this IOperation? operation) =>
        operation?.ConstantValue is { HasValue: true, Value: string text } ? text : operation is IConversionOperation conversion ? ConstantText(conversion.Operand) : null;

    /// <summary>What is put into the holes of an interpolated text, built by a handler or not.</summary>
    public static IEnumerable<IOperation> Holes(this IInterpolatedStringOperation text)
    {
        foreach (var part in text.Parts)
        {
            if (part is IInterpolationOperation hole)
            {
                yield return hole.Expression;
            }
            else if (part is IInterpolatedStringAppendOperation { Kind: OperationKind.InterpolatedStringAppendFormatted, AppendCall: IInvocationOperation { Arguments: { IsEmpty: false } arguments } })
            {
                yield return arguments[0].Value;
            }
        }
    }

    /// <summary>The receiver of a member; of an extension method, its first argument. What stands before <c>?.</c> too.</summary>
    public static IOperation? Receiver(this IOperation operation)
    {
        var receiver = operation switch
        {
            IMemberReferenceOperation member => member.Instance,
            IInvocationOperation { Instance: { } instance } => instance,
            IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments.IsEmpty: false } call => call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Ordinal == 0)?.Value,
            _ => null,
        };
        return receiver is IConditionalAccessInstanceOperation instanceOfAccess ? BeforeQuestionMark(instanceOfAccess) : receiver;
    }

    /// <summary>The value of the argument for a parameter of that name.</summary>
    public static IOperation? Argument(this IInvocationOperation call, string parameter) => Find(call.Arguments, parameter);

    public static IOperation? Argument(this IObjectCreationOperation creation, string parameter) => Find(creation.Arguments, parameter);

    /// <summary>The operation that is not inside of another: the body or initializer.</summary>
    public static IOperation Outermost(this IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    /// <summary>The lambda or local function that the operation is in; <see langword="null"/> if it is in none.</summary>
    public static IMethodSymbol? Function(this IOperation operation)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case IAnonymousFunctionOperation lambda:
                    return lambda.Symbol;
                case ILocalFunctionOperation function:
                    return function.Symbol;
            }
        }

        return null;
    }

    private static IOperation? Find(System.Collections.Immutable.ImmutableArray<IArgumentOperation> arguments, string parameter)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.Name == parameter && argument.ArgumentKind is not ArgumentKind.DefaultValue)
            {
                return argument.Value;
            }
        }

        return null;
    }

    private static IOperation? BeforeQuestionMark(IOperation instance)
    {
        for (var (child, current) = (instance, instance.Parent); current is not null; (child, current) = (current, current.Parent))
        {
            if (current is IConditionalAccessOperation access && access.WhenNotNull == child)
            {
                return access.Operation;
            }
        }

        return null;
    }
}
