using Microsoft.CodeAnalysis;

namespace Instrumentation.Shared;

/// <summary>
/// How generated code calls an override so that the call binds to that very method: C# prefers any applicable method that a derived type
/// declares to one that it overrides, so the receiver is cast to the type in which the method began.
/// </summary>
internal static class CallRoots
{
    /// <summary>The type to cast the receiver to, or <see langword="null"/> if no cast is needed, or none allowed since the method is protected.</summary>
    /// <param name="method">The method.</param>
    /// <param name="within">The symbol whose access rights count.</param>
    /// <param name="compilation">The compilation.</param>
    public static INamedTypeSymbol? Of(IMethodSymbol method, ISymbol within, Compilation compilation)
    {
        var root = RootOf(method);
        return root.Same(method) || !IsReachable(root, within, compilation) ? null : root.ContainingType;
    }

    /// <summary>Whether the method's own type would call another one, because no cast is allowed and a derived type declares a competitor.</summary>
    public static bool IsHidden(IMethodSymbol method, Compilation compilation)
    {
        var root = RootOf(method);
        if (root.Same(method) || IsReachable(root, method.ContainingType, compilation))
        {
            return false;
        }

        for (var type = method.ContainingType; type is not null && !type.Same(root.ContainingType); type = type.BaseType)
        {
            foreach (var member in type.GetMembers(method.Name))
            {
                if (!member.IsOverride)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsReachable(IMethodSymbol root, ISymbol within, Compilation compilation) =>
        compilation.IsSymbolAccessibleWithin(root, within, throughType: root.ContainingType);

    // Not beyond an override with another return type, since the base method's result is not what the method returns.
    private static IMethodSymbol RootOf(IMethodSymbol method)
    {
        while (method.OverriddenMethod is { } overridden && overridden.ReturnType.Same(method.ReturnType))
        {
            method = overridden;
        }

        return method;
    }
}
