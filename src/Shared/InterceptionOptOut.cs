using Microsoft.CodeAnalysis;

namespace Instrumentation.Shared;

/// <summary>Whether the code around a call asks for its calls to be left alone: <c>[NotIntercepted]</c>.</summary>
internal static class InterceptionOptOut
{
    /// <param name="caller">The member that makes the call.</param>
    /// <param name="method">The name of the method that is called.</param>
    public static bool Covers(ISymbol? caller, string method)
    {
        for (var symbol = caller; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            if (Names(symbol, method) || (symbol is IMethodSymbol { AssociatedSymbol: { } property } && Names(property, method)))
            {
                return true;
            }
        }

        return caller is not null && Names(caller.ContainingAssembly, method);
    }

    private static bool Names(ISymbol symbol, string method)
    {
        if (symbol.FindAttribute(KnownNames.NotIntercepted) is not { } attribute)
        {
            return false;
        }

        var names = attribute.ConstructorArguments is { Length: 1 } arguments && arguments[0] is { Kind: TypedConstantKind.Array, IsNull: false } array
            ? array.Values
            : [];
        return names.IsEmpty || names.Any(name => name.Value as string == method);
    }
}
