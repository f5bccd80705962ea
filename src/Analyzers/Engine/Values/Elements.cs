using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Engine.Values;

/// <summary>The elements that an expression puts into a collection, where the expression shows them.</summary>
internal static class Elements
{
    /// <summary>The elements, or <see langword="null"/> if the expression makes no collection.</summary>
    public static IReadOnlyList<IOperation>? Of(IOperation collection)
    {
        switch (collection.Unwrapped())
        {
            case IArrayCreationOperation { Initializer: { } initializer }:
                return initializer.ElementValues;
            case IArrayCreationOperation:
                return [];
            case ICollectionExpressionOperation expression:
                return [.. expression.Elements.Select(static element => element is ISpreadOperation spread ? spread.Operand : element)];
            case IObjectCreationOperation { Initializer: { } initializer }:
                return [.. initializer.Initializers.Select(static element => AddedBy(element) ?? element)];
            case IObjectCreationOperation { Arguments.Length: 1 } copy when IsCollection(copy.Type):
                return Of(copy.Arguments[0].Value);
            default:
                return null;
        }
    }

    /// <summary>Whether an element of an initializer sets a member of the object, and adds nothing to a collection.</summary>
    public static bool IsMember(IOperation element) => element is IMemberInitializerOperation or IAssignmentOperation && PairOf(element) is null;

    /// <summary>
    /// A key and its value, where an element is such a pair: <c>new("k", v)</c>, <c>{ "k", v }</c>, <c>["k"] = v</c>, <c>("k", v)</c>.
    /// </summary>
    public static (IOperation Key, IOperation Value)? PairOf(IOperation element)
    {
        switch (element.Unwrapped())
        {
            case IObjectCreationOperation { Arguments.Length: 2, Type: INamedTypeSymbol { Name: "KeyValuePair" } } creation:
                return Ordered(creation.Arguments);
            case IInvocationOperation { TargetMethod.Name: "Add", Arguments.Length: 2, Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } } add:
                return (add.Arguments[0].Value, add.Arguments[1].Value);
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments.Length: 1, Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } } indexer } assignment:
                return (indexer.Arguments[0].Value, assignment.Value);
            case IInvocationOperation { TargetMethod: { Name: "Create", ContainingType.Name: "KeyValuePair" }, Arguments.Length: 2 } create:
                return Ordered(create.Arguments);
            case ITupleOperation { Elements.Length: 2 } tuple when tuple.Elements[0].Type?.SpecialType is SpecialType.System_String:
                return (tuple.Elements[0], tuple.Elements[1]);
            default:
                return null;
        }
    }

    private static IOperation? AddedBy(IOperation element) =>
        element is IInvocationOperation { TargetMethod.Name: "Add", Arguments.Length: 1, Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } } add
            ? add.Arguments[0].Value
            : null;

    private static bool IsCollection(ITypeSymbol? type) => type is not null && type.AllInterfaces.Any(static each => each.SpecialType is SpecialType.System_Collections_IEnumerable);

    // Named arguments come as they are written.
    private static (IOperation Key, IOperation Value) Ordered(ImmutableArray<IArgumentOperation> arguments) =>
        arguments[0].Parameter?.Ordinal == 0 ? (arguments[0].Value, arguments[1].Value) : (arguments[1].Value, arguments[0].Value);
}
