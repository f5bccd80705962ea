using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Engine.Values;

/// <summary>
/// Walks from an expression to the symbols whose values it consists of: through conversions, both sides of <c>??</c>, arms, parts of texts,
/// elements, methods that keep the text, and variables that are assigned once.
/// </summary>
internal abstract class ValueWalker
{
    private const int MaximumDepth = 24;

    private static readonly HashSet<string> KeepText = new(StringComparer.Ordinal)
    {
        "ToString", "Trim", "TrimStart", "TrimEnd", "ToLower", "ToUpper", "ToLowerInvariant", "ToUpperInvariant", "Replace", "PadLeft", "PadRight", "Normalize",
        "ToCharArray", "AsSpan", "AsMemory", "Clone", "Insert", "GetValueOrDefault", "ToStringFast",
    };

    private static readonly HashSet<string> KeepElements = new(StringComparer.Ordinal)
    {
        "First", "FirstOrDefault", "Last", "LastOrDefault", "Single", "SingleOrDefault", "ElementAt", "ElementAtOrDefault", "ToList", "ToArray", "ToHashSet", "ToImmutableArray", "ToImmutableList",
        "Where", "OrderBy", "OrderByDescending", "Distinct", "Reverse", "Take", "Skip", "AsEnumerable", "Concat", "Append", "Prepend", "Cast", "OfType", "DefaultIfEmpty",
    };

    private static readonly HashSet<string> KeepBytes = new(StringComparer.Ordinal)
    {
        "ToBase64String", "ToHexString", "ToHexStringLower", "GetString", "GetBytes", "EscapeDataString", "UnescapeDataString", "UrlEncode", "UrlDecode", "HtmlEncode", "HtmlDecode", "FromBase64String", "FromResult",
    };

    private static readonly HashSet<string> Serializers = new(StringComparer.Ordinal) { "Serialize", "SerializeObject", "SerializeToNode", "SerializeToElement", "SerializeToUtf8Bytes", "ToJson" };

    private readonly HashSet<(IOperation Variable, ILocalSymbol Local)> _walked = [];

    /// <summary>The variable through which the walk came to where it is, as it stands in the expression; <see langword="null"/> on the expression itself.</summary>
    protected IOperation? Variable { get; private set; }

    /// <param name="operation">The expression.</param>
    /// <param name="isDestructured">Whether the members of an object are recorded, not its text.</param>
    public void Walk(IOperation operation, bool isDestructured = false) => Walk(operation, isDestructured, depth: 0);

    /// <summary>Sees a symbol's value, an object's creation or an unknown call. Returns whether that decides, so that what stands behind it is not looked at.</summary>
    protected abstract bool Visit(IOperation leaf, bool isDestructured);

    /// <summary>Whether what a method returns tells nothing about what it is given.</summary>
    protected abstract bool IsSanitizer(IMethodSymbol method);

    private void Walk(IOperation? operation, bool isDestructured, int depth)
    {
        if (operation is null || operation.ConstantValue.HasValue || depth > MaximumDepth)
        {
            return;
        }

        depth++;
        switch (operation)
        {
            case IConversionOperation conversion:
                Walk(conversion.Operand, isDestructured, depth);
                break;
            case IParenthesizedOperation parenthesized:
                Walk(parenthesized.Operand, isDestructured, depth);
                break;
            case IAwaitOperation awaited:
                Walk(awaited.Operation, isDestructured, depth);
                break;
            case ICoalesceOperation coalesce:
                Walk(coalesce.Value, isDestructured, depth);
                Walk(coalesce.WhenNull, isDestructured, depth);
                break;
            case IConditionalOperation conditional:
                Walk(conditional.WhenTrue, isDestructured, depth);
                Walk(conditional.WhenFalse, isDestructured, depth);
                break;
            case ISwitchExpressionOperation expression:
                WalkAll(expression.Arms.Select(static arm => arm.Value), isDestructured, depth);
                break;
            case IConditionalAccessOperation access:
                Walk(access.WhenNotNull, isDestructured, depth);
                break;
            case IInterpolatedStringOperation text:
                WalkAll(text.Holes(), isDestructured: false, depth);
                break;
            case IInterpolatedStringHandlerCreationOperation handler:
                Walk(handler.Content, isDestructured, depth);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum:
                WalkAll(Terms(sum), isDestructured: false, depth);
                break;
            case ITupleOperation tuple:
                WalkAll(tuple.Elements, isDestructured, depth);
                break;
            case IAnonymousObjectCreationOperation anonymous:
                WalkAll(anonymous.Initializers.OfType<ISimpleAssignmentOperation>().Select(static member => member.Value), isDestructured, depth);
                break;
            case IAnonymousFunctionOperation function:
                WalkAll(function.Body.Descendants().OfType<IReturnOperation>().Select(static each => each.ReturnedValue), isDestructured, depth);
                break;
            case ISimpleAssignmentOperation assignment:
                Walk(assignment.Value, isDestructured, depth);
                break;
            case ITranslatedQueryOperation query:
                Walk(query.Operation, isDestructured, depth);
                break;
            case IDelegateCreationOperation creation:
                Walk(creation.Target, isDestructured, depth);
                break;
            case ISpreadOperation spread:
                Walk(spread.Operand, isDestructured, depth);
                break;
            case IInvocationOperation call:
                WalkCall(call, isDestructured, depth);
                break;
            case IObjectCreationOperation creation:
                WalkCreation(creation, isDestructured, depth);
                break;
            case IArrayElementReferenceOperation element:
                Walk(element.ArrayReference, isDestructured, depth);
                break;
            case ILocalReferenceOperation local:
                if (!Visit(local, isDestructured))
                {
                    WalkBehind(local, isDestructured, depth);
                }

                break;
            case IPropertyReferenceOperation property when IsOfWrapper(property.Property):
                Walk(property.Receiver(), isDestructured, depth);
                break;
            case IPropertyReferenceOperation property:
                if (!Visit(property, isDestructured) && IsTransparent(property))
                {
                    Walk(property.Receiver(), isDestructured, depth);
                }

                break;
            case IParameterReferenceOperation or IFieldReferenceOperation or IInstanceReferenceOperation:
                Visit(operation, isDestructured);
                break;
            default:
                if (Elements.Of(operation) is { } elements)
                {
                    WalkAll(elements, isDestructured, depth);
                }

                break;
        }
    }

    private void WalkBehind(ILocalReferenceOperation local, bool isDestructured, int depth)
    {
        var outer = Variable;
        Variable ??= local;

        // Variables that consist of others many times over would be walked for ever.
        if (_walked.Add((Variable, local.Local)))
        {
            Walk(LocalValues.ValueOf(local), isDestructured, depth);
        }

        Variable = outer;
    }

    /// <summary>What a sum of texts consists of, however long it is.</summary>
    private static IEnumerable<IOperation> Terms(IBinaryOperation sum)
    {
        var terms = new Stack<IOperation>();
        IOperation current = sum;
        while (current is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } binary)
        {
            terms.Push(binary.RightOperand);
            current = binary.LeftOperand;
        }

        terms.Push(current);
        return terms;
    }

    private void WalkCall(IInvocationOperation call, bool isDestructured, int depth)
    {
        var method = call.TargetMethod;
        if (IsSanitizer(method))
        {
            return;
        }

        if (method.ContainingType.SpecialType is SpecialType.System_String && method.IsStatic)
        {
            if (method.Name is "Format" or "Concat" or "Join")
            {
                WalkAll(call.Arguments.SelectMany(static argument => Elements.Of(argument.Value) ?? [argument.Value]), isDestructured: false, depth);
            }
        }
        else if (method.Name is "Select" or "SelectMany" && call.Arguments.Length > 1)
        {
            Walk(call.Arguments[call.Arguments.Length - 1].Value, isDestructured, depth);
        }
        else if (Serializers.Contains(method.Name))
        {
            WalkAll(call.Arguments.Take(1).Select(static argument => argument.Value), isDestructured: true, depth);
        }
        else if (KeepBytes.Contains(method.Name))
        {
            WalkAll(call.Arguments.Take(1).Select(static argument => argument.Value), isDestructured, depth);
        }
        else if (KeepText.Contains(method.Name) || KeepElements.Contains(method.Name) || method.Name is "ConfigureAwait" or "GetAwaiter" or "GetResult")
        {
            Walk(call.Receiver(), isDestructured && method.Name is not "ToString", depth);
        }
        else
        {
            Visit(call, isDestructured);
        }
    }

    private void WalkCreation(IObjectCreationOperation creation, bool isDestructured, int depth)
    {
        if (Elements.PairOf(creation) is { } pair)
        {
            Walk(pair.Value, isDestructured, depth);
        }
        else if (creation.Type?.SpecialType is SpecialType.System_String)
        {
            WalkAll(creation.Arguments.Take(1).Select(static argument => argument.Value), isDestructured: false, depth);
        }
        else if (!Visit(creation, isDestructured) && Elements.Of(creation) is { } elements)
        {
            WalkAll(elements.Where(static element => !Elements.IsMember(element)).Select(static element => Elements.PairOf(element)?.Value ?? element), isDestructured, depth);
        }
    }

    private void WalkAll(IEnumerable<IOperation?> operations, bool isDestructured, int depth)
    {
        foreach (var operation in operations)
        {
            Walk(operation, isDestructured, depth);
        }
    }

    /// <summary>Whether a property is the value of a <c>Nullable</c>, task or <c>Lazy</c>, so that its own name says nothing.</summary>
    private static bool IsOfWrapper(IPropertySymbol property) =>
        property is { Name: "Value" or "Result", ContainingType: { Arity: 1, Name: "Nullable" or "Task" or "ValueTask" or "Lazy" } };

    /// <summary>Whether a property hands out what its object is about: an element, the text of a claim.</summary>
    private static bool IsTransparent(IPropertyReferenceOperation property) =>
        property.Property.IsIndexer || property.Property.Name is "Value" or "Result" or "Values" or "Current" or "Span";
}
