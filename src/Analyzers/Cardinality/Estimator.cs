using Instrumentation.Analyzers.Engine.Values;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Cardinality;

/// <summary>Estimates how many values an expression can have. Composition is here, symbols are <see cref="SymbolEstimates"/>, types <see cref="TypeEstimates"/>.</summary>
internal sealed class Estimator(SymbolEstimates symbols, MethodResults results)
{
    private const int MaximumDepth = 24;

    /// <summary>What a method that is looked into counts for: a method that calls itself twice would double the work at every level.</summary>
    private const int DepthOfMethod = 10;

    private static readonly HashSet<string> KeepCount = new(StringComparer.Ordinal)
    {
        "ToString", "Trim", "TrimStart", "TrimEnd", "ToLower", "ToUpper", "ToLowerInvariant", "ToUpperInvariant", "Replace", "PadLeft", "PadRight", "Normalize", "ToStringFast", "GetValueOrDefault",
    };

    private static readonly HashSet<string> PartOf = new(StringComparer.Ordinal) { "Substring", "Split", "Remove", "Insert", "Concat", "Join", "Format", "Truncate" };

    public Estimate Of(IOperation value) => Of(value, depth: 0);

    private Estimate Of(IOperation operation, int depth)
    {
        if (operation.ConstantValue.HasValue)
        {
            return Estimate.Constant;
        }

        if (depth > MaximumDepth)
        {
            return Estimate.Unknown;
        }

        depth++;
        if (AllowLists.SizeFor(operation) is { } allowed)
        {
            return Estimate.Of(allowed, "an allow-list");
        }

        switch (operation)
        {
            case IConversionOperation conversion:
                return OfConversion(conversion, depth);
            case IParenthesizedOperation parenthesized:
                return Of(parenthesized.Operand, depth);
            case IAwaitOperation awaited:
                return Of(awaited.Operation, depth);
            case ICoalesceOperation coalesce:
                return Of(coalesce.Value, depth).Or(Of(coalesce.WhenNull, depth));
            case IConditionalOperation { WhenFalse: { } otherwise } conditional:
                return Of(conditional.WhenTrue, depth).Or(Of(otherwise, depth));
            case ISwitchExpressionOperation expression:
                return Sum(expression.Arms.Select(static arm => arm.Value), depth);
            case IConditionalAccessOperation access:
                return Of(access.WhenNotNull, depth).OrNull();
            case IInterpolatedStringOperation text:
                return Product(text.Holes(), depth);
            case IBinaryOperation binary:
                return OfBinary(binary, depth);
            case IIsPatternOperation or IIsTypeOperation or IUnaryOperation { OperatorKind: UnaryOperatorKind.Not }:
                return Estimate.Of(2, "a bool");
            case IThrowOperation:
                return Estimate.None;
            case ILocalReferenceOperation local:
                return OfLocal(local, depth);
            case IInterpolatedStringHandlerCreationOperation handler:
                return Of(handler.Content, depth);
            case IArrayElementReferenceOperation element:
                return OfLookup(element.ArrayReference) ?? Typed(operation);
            case IPropertyReferenceOperation { Property.IsIndexer: true } element when OfLookup(element.Instance) is { } found:
                return found;
            case IInvocationOperation call:
                return OfCall(call, depth);
            case IMemberReferenceOperation or IParameterReferenceOperation:
                return symbols.Of(operation) ?? Typed(operation);
            default:
                return Typed(operation);
        }
    }

    private Estimate OfConversion(IConversionOperation conversion, int depth)
    {
        // A number that is cut to a byte has the values of a byte.
        var target = TypeEstimates.Of(conversion.Type);
        var operand = Of(conversion.Operand, depth);
        return conversion.Operand.Type is { IsValueType: true } && target is { Growth: Growth.Bounded } && operand.Growth is not Growth.Bounded ? target.Value : operand;
    }

    private Estimate OfBinary(IBinaryOperation binary, int depth)
    {
        if (binary.OperatorKind is BinaryOperatorKind.Remainder && Whole(binary.RightOperand) is > 0 and <= int.MaxValue / 2 and var modulus)
        {
            return Estimate.Of((int)(IsUnsigned(binary.Type) ? modulus : (2 * modulus) - 1), $"x % {modulus}");
        }

        if (binary.OperatorKind is BinaryOperatorKind.Remainder && Of(binary.RightOperand, depth) is { Growth: Growth.Deployment })
        {
            return Estimate.Deployment("x % configuration");
        }

        if (binary.OperatorKind is BinaryOperatorKind.Divide && binary.RightOperand.ConstantValue is { HasValue: true, Value: 100 } && Of(binary.LeftOperand, depth) is { Growth: Growth.Bounded, Reason: SymbolEstimates.StatusCode })
        {
            return Estimate.Of(5, "status class");
        }

        if (binary.Type?.SpecialType is SpecialType.System_Boolean)
        {
            return Estimate.Of(2, "a bool");
        }

        return binary.OperatorKind is BinaryOperatorKind.Add && binary.Type?.SpecialType is SpecialType.System_String
            ? Of(binary.LeftOperand, depth).And(Of(binary.RightOperand, depth))
            : Typed(binary);
    }

    private Estimate OfLocal(ILocalReferenceOperation local, int depth)
    {
        if (symbols.Of(local) is { } known && known.Growth is not Growth.Unknown)
        {
            return LocalValues.ValueOf(local) is { } bounded && Of(bounded, depth) is { Growth: Growth.Bounded or Growth.Unbounded } better ? better : known;
        }

        if (LocalValues.ValueOf(local) is not { } value)
        {
            return Typed(local);
        }

        // Of a loop, the value is the collection, which is not what the variable has.
        return value.Parent is IForEachLoopOperation ? OfLookup(value) ?? Typed(local) : Of(value, depth);
    }

    private Estimate OfCall(IInvocationOperation call, int depth)
    {
        var method = call.TargetMethod;
        if (symbols.OfDeclared(method) is { } declared)
        {
            return declared;
        }

        if (method is { Name: "Clamp", ContainingType.Name: "Math" } && call.Arguments.Length == 3
            && Whole(call.Arguments[1].Value) is { } low && Whole(call.Arguments[2].Value) is { } high && high >= low)
        {
            return Estimate.Of((int)Math.Min(1_000_000_000m, (decimal)high - low + 1), $"clamped to {low}…{high}");
        }

        if (method is { Name: "Min", ContainingType.Name: "Math" } or { Name: "GetHashCode" } && symbols.Of(call) is { } ofCall)
        {
            return ofCall;
        }

        if (method.ContainingType.SpecialType is SpecialType.System_String && method.IsStatic && method.Name is "Format" or "Concat" or "Join" or "Create")
        {
            return Product(call.Arguments.SelectMany(static argument => Elements.Of(argument.Value) ?? [argument.Value]).Where(static part => !IsCulture(part)), depth);
        }

        var receiver = call.Receiver();
        if (KeepCount.Contains(method.Name) && receiver is not null)
        {
            var kept = Of(receiver, depth).And(Product(call.Arguments.Select(static argument => argument.Value).Where(argument => argument != receiver && !IsCulture(argument)), depth));
            return method.Name is "GetValueOrDefault" ? kept.OrNull() : kept;
        }

        if (PartOf.Contains(method.Name) && receiver is not null)
        {
            var whole = Of(receiver, depth);
            return whole.Growth is Growth.Unbounded or Growth.Growing ? whole : Estimate.Unknown;
        }

        return symbols.Of(call) ?? results.Of(method, returned => Of(returned, depth + DepthOfMethod)) ?? Typed(call);
    }

    private Estimate Sum(IEnumerable<IOperation> values, int depth) =>
        values.Select(value => Of(value, depth)).Aggregate((Estimate?)null, static (sum, next) => sum?.Or(next) ?? next) ?? Estimate.Constant;

    private Estimate Product(IEnumerable<IOperation> values, int depth) =>
        values.Select(value => Of(value, depth)).Aggregate(Estimate.Constant, static (product, next) => product.And(next));

    private static Estimate Typed(IOperation operation) => TypeEstimates.Of(operation.Type) ?? Estimate.Unknown;

    private static Estimate? OfLookup(IOperation? collection) =>
        collection is not null && ConstantLists.SizeOf(collection) is { } size ? Estimate.Of(size, "a lookup in constants") : null;

    /// <summary>The value of a whole number that is constant.</summary>
    private static long? Whole(IOperation operation) => operation.ConstantValue is not { HasValue: true, Value: { } value } ? null : value switch
    {
        int number => number,
        long number => number,
        uint number => number,
        short number => number,
        ushort number => number,
        byte number => number,
        sbyte number => number,
        ulong number and <= long.MaxValue => (long)number,
        _ => null,
    };

    private static bool IsUnsigned(ITypeSymbol? type) => type?.SpecialType is SpecialType.System_UInt32 or SpecialType.System_UInt64 or SpecialType.System_UInt16;

    // A process formats in one culture, as far as metrics are concerned.
    private static bool IsCulture(IOperation value) =>
        value.Unwrapped().Type is { } type && (type.Is("System", "IFormatProvider") || type.AllInterfaces.Any(static each => each.Is("System", "IFormatProvider")));
}
