using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Shared;

internal static class SymbolExtensions
{
    /// <summary>Whether a type is <c>containingNamespace.name</c>, compared without building strings.</summary>
    public static bool Is(this ITypeSymbol? type, string containingNamespace, string name) =>
        type is not null && type.Name == name && type.ContainingType is null && IsNamespace(type.ContainingNamespace, containingNamespace);

    public static AttributeData? FindAttribute(this ISymbol symbol, string name, string containingNamespace = KnownNames.Namespace) =>
        Find(symbol.GetAttributes(), name, containingNamespace);

    public static AttributeData? FindReturnAttribute(this IMethodSymbol method, string name) =>
        Find(method.GetReturnTypeAttributes(), name, KnownNames.Namespace);

    public static bool HasAttribute(this ISymbol symbol, string name, string containingNamespace = KnownNames.Namespace) =>
        FindAttribute(symbol, name, containingNamespace) is not null;

    public static T? Named<T>(this AttributeData attribute, string name, T? otherwise = default)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value is { Kind: not TypedConstantKind.Array, Value: T value })
            {
                return value;
            }
        }

        return otherwise;
    }

    /// <summary>An enum-typed argument as its number.</summary>
    public static int NamedEnum(this AttributeData attribute, string name, int otherwise) => attribute.Named<object>(name) is int value ? value : otherwise;

    /// <summary>A constructor argument by position, or <see langword="null"/>, also if it is empty.</summary>
    public static string? Text(this AttributeData attribute, int position) =>
        position < attribute.ConstructorArguments.Length && attribute.ConstructorArguments[position].Value is string { Length: > 0 } text ? text : null;

    /// <summary>Whether the type and all types around it are declared <c>partial</c> in this compilation.</summary>
    public static bool IsPartialAllTheWay(this INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (!current.IsPartial(cancellationToken))
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsPartial(this INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The method that an override chain begins with.</summary>
    public static IMethodSymbol Root(this IMethodSymbol method)
    {
        while (method.OverriddenMethod is { } overridden)
        {
            method = overridden;
        }

        return method;
    }

    public static bool Same(this ISymbol? left, ISymbol? right) => SymbolEqualityComparer.Default.Equals(left, right);

    /// <summary>The full name of a type, without type parameters and with dots around nested types.</summary>
    public static string FullName(this INamedTypeSymbol type)
    {
        var names = string.Join(".", type.TypesFromOutermost().Select(static each => each.Name));
        return type.ContainingNamespace is { IsGlobalNamespace: false } containing ? $"{containing.FullName()}.{names}" : names;
    }

    /// <summary>The full name of a namespace as metadata has it: keywords without <c>@</c>.</summary>
    public static string FullName(this INamespaceSymbol symbol) =>
        symbol.ContainingNamespace is { IsGlobalNamespace: false } containing ? $"{containing.FullName()}.{symbol.Name}" : symbol.Name;

    public static IEnumerable<INamedTypeSymbol> TypesFromOutermost(this INamedTypeSymbol type)
    {
        var types = new Stack<INamedTypeSymbol>();
        for (var current = type; current is not null; current = current.ContainingType)
        {
            types.Push(current);
        }

        return types;
    }

    private static AttributeData? Find(System.Collections.Immutable.ImmutableArray<AttributeData> attributes, string name, string containingNamespace)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.AttributeClass.Is(containingNamespace, name))
            {
                return attribute;
            }
        }

        return null;
    }

    private static bool IsNamespace(INamespaceSymbol? symbol, string name)
    {
        var end = name.Length;
        while (symbol is { IsGlobalNamespace: false })
        {
            var start = end - symbol.Name.Length;
            if (start < 0 || string.CompareOrdinal(name, start, symbol.Name, 0, symbol.Name.Length) != 0)
            {
                return false;
            }

            symbol = symbol.ContainingNamespace;
            end = start - 1;
            if (end >= 0 && name[end] != '.')
            {
                return false;
            }
        }

        return symbol is not null && end < 0;
    }
}
