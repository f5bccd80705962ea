using Microsoft.CodeAnalysis;

namespace Instrumentation.Shared;

/// <summary>Interfaces whose members the framework calls on its own account, often and unasked.</summary>
internal static class WellKnownInterfaces
{
    private static readonly HashSet<string> InSystem = new(StringComparer.Ordinal)
    {
        "IDisposable", "IAsyncDisposable", "IComparable", "IEquatable", "IFormattable", "ISpanFormattable", "IUtf8SpanFormattable",
        "IParsable", "ISpanParsable", "IUtf8SpanParsable", "IConvertible", "ICloneable", "IFormatProvider", "ICustomFormatter",
    };

    public static bool Contains(INamedTypeSymbol type)
    {
        var containing = type.ContainingNamespace;
        var isBelowSystem = containing is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };
        return isBelowSystem ? InSystem.Contains(type.Name) : IsSystem(containing, "Collections") || IsSystem(containing, "Numerics");
    }

    /// <summary>Whether the method implements a member of one of them.</summary>
    public static bool IsImplementedBy(IMethodSymbol method)
    {
        foreach (var type in method.ContainingType.AllInterfaces)
        {
            if (!Contains(type))
            {
                continue;
            }

            foreach (var member in type.GetMembers(method.Name))
            {
                if (method.Same(InterfaceMap.ImplementationOf(method.ContainingType, member)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a namespace is <c>System.{name}</c> or below it.</summary>
    private static bool IsSystem(INamespaceSymbol? symbol, string name)
    {
        for (; symbol is { IsGlobalNamespace: false }; symbol = symbol.ContainingNamespace)
        {
            if (symbol.Name == name && symbol.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true })
            {
                return true;
            }
        }

        return false;
    }
}
