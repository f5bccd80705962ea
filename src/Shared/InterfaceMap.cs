using Microsoft.CodeAnalysis;

namespace Instrumentation.Shared;

/// <summary>
/// Which method answers calls of an interface member, as the type's author wrote it. Where our output is already part of what we look
/// at, in the final compilation and in references, the compiler shows the shim and not the method that it calls.
/// </summary>
internal static class InterfaceMap
{
    public static ISymbol? ImplementationOf(INamedTypeSymbol type, ISymbol member)
    {
        var implementation = type.FindImplementationForInterfaceMember(member);
        return implementation is IMethodSymbol shim && member is IMethodSymbol called && IsShim(shim) ? FindTarget(shim, called) : implementation;
    }

    public static bool IsShim(IMethodSymbol method) => method.HasAttribute(KnownNames.InstrumentedShim, KnownNames.RuntimeNamespace);

    private static IMethodSymbol FindTarget(IMethodSymbol shim, IMethodSymbol member)
    {
        for (var type = shim.ContainingType; type is not null; type = type.BaseType)
        {
            foreach (var symbol in type.GetMembers(member.Name))
            {
                if (symbol is IMethodSymbol { DeclaredAccessibility: Accessibility.Public } method && HasSignatureOf(method, member))
                {
                    return method;
                }
            }
        }

        return shim;
    }

    private static bool HasSignatureOf(IMethodSymbol method, IMethodSymbol member)
    {
        if (method.IsStatic != member.IsStatic || method.Arity != member.Arity || method.Parameters.Length != member.Parameters.Length)
        {
            return false;
        }

        var constructed = method.Arity == 0 ? method : method.Construct([.. member.TypeParameters]);
        return constructed.Parameters.Zip(member.Parameters, static (own, other) => own.RefKind == other.RefKind && own.Type.Same(other.Type)).All(static same => same);
    }
}
