using Microsoft.CodeAnalysis;

namespace Instrumentation.Shared;

/// <summary>The Decorator route: interfaces that the assembly names, <c>[assembly: Decorate(typeof(IPaymentGateway))]</c>.</summary>
internal static class DecoratedInterfaces
{
    /// <summary>The interface that an attribute names, of an open generic one the definition, or <see langword="null"/> if it names none.</summary>
    public static INamedTypeSymbol? Named(AttributeData attribute) =>
        attribute.ConstructorArguments is { Length: 1 } arguments && arguments[0] is { Kind: TypedConstantKind.Type, Value: INamedTypeSymbol { TypeKind: TypeKind.Interface } type }
            ? type.IsUnboundGenericType ? type.OriginalDefinition : type
            : null;

    /// <summary>The interface that an attribute names, unless no decorator can be made for it.</summary>
    public static INamedTypeSymbol? Find(AttributeData attribute, Compilation compilation) =>
        Named(attribute) is { } type && Refusal(type, compilation) is null ? type : null;

    /// <summary>Why no decorator can be made for an interface, or <see langword="null"/>.</summary>
    public static string? Refusal(INamedTypeSymbol type, Compilation compilation)
    {
        if (!CanBeNamed(type))
        {
            return "generated code cannot name it";
        }

        if (!compilation.IsSymbolAccessibleWithin(type, compilation.Assembly))
        {
            return "it is not accessible in the whole assembly";
        }

        if (IsObsoleteError(type))
        {
            return "using it is an error";
        }

        foreach (var each in type.AllInterfaces.Insert(0, type))
        {
            if (BrokenCode.HasErrors(each))
            {
                return $"its base interface '{each.Name}' does not exist";
            }

            foreach (var member in each.GetMembers())
            {
                if (DecoratedMembers.Refusal(member, compilation) is { } refusal)
                {
                    return refusal;
                }
            }
        }

        return null;
    }

    /// <summary>Whether the interface stands for all that are made of it.</summary>
    public static bool IsOpen(INamedTypeSymbol type) => type.IsDefinition && type.TypesFromOutermost().Any(static each => each.Arity > 0);

    private static bool CanBeNamed(ITypeSymbol type) => type switch
    {
        IErrorTypeSymbol or IDynamicTypeSymbol or IPointerTypeSymbol or IFunctionPointerTypeSymbol => false,
        IArrayTypeSymbol array => CanBeNamed(array.ElementType),
        INamedTypeSymbol named => !named.IsFileLocal && named.TypeArguments.All(CanBeNamed) && (named.ContainingType is null || CanBeNamed(named.ContainingType)),
        _ => true,
    };

    private static bool IsObsoleteError(INamedTypeSymbol type) =>
        type.FindAttribute("ObsoleteAttribute", "System") is { ConstructorArguments: { Length: 2 } arguments } && arguments[1].Value is true;
}
