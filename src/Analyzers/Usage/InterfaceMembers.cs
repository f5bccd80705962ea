using Instrumentation.Shared;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Usage;

internal static class InterfaceMembers
{
    /// <summary>The interface members that a method implements for its own type.</summary>
    public static IEnumerable<IMethodSymbol> ImplementedBy(IMethodSymbol method)
    {
        if (method.ContainingType.TypeKind is TypeKind.Interface)
        {
            yield break;
        }

        foreach (var implemented in method.ContainingType.AllInterfaces)
        {
            foreach (var symbol in implemented.GetMembers(method.Name))
            {
                if (symbol is IMethodSymbol member && method.Same(InterfaceMap.ImplementationOf(method.ContainingType, member)))
                {
                    yield return member;
                }
            }
        }
    }
}
