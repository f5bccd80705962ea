using Microsoft.CodeAnalysis;

namespace Instrumentation.Shared;

/// <summary>Whether <c>[UnsafeAccessor]</c> can stand in for access rights, where a type is not partial.</summary>
internal static class UnsafeAccess
{
    /// <summary>Whether generated code outside the type can reach the member.</summary>
    /// <remarks>Instance members of classes only: the attribute cannot name a static class, and a generic type needs .NET 9.</remarks>
    public static bool CanReach(ISymbol member, Compilation compilation) =>
        compilation.GetTypeByMetadataName("System.Runtime.CompilerServices.UnsafeAccessorAttribute") is not null
        && member.ContainingAssembly.Same(compilation.Assembly)
        && member is IMethodSymbol or IFieldSymbol
        && !member.ContainingType.IsStatic
        && member.ContainingType.TypeKind is TypeKind.Class
        && !member.ContainingType.TypesFromOutermost().Any(static type => type.TypeParameters.Length > 0)
        && member is not IMethodSymbol { Arity: > 0 }
        && compilation.IsSymbolAccessibleWithin(member.ContainingType, compilation.Assembly);
}
