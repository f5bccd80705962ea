using Microsoft.CodeAnalysis;

namespace Instrumentation.Shared;

/// <summary>Where the code around a method is generated.</summary>
internal static class WrapperHome
{
    /// <summary>
    /// Whether the code becomes part of the method's own type, which needs the type to be partial in this compilation. There it
    /// may use whatever the method may use; elsewhere only what the assembly may.
    /// </summary>
    public static bool IsOwnType(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken) =>
        method.ContainingAssembly.Same(compilation.Assembly)
        && CanHold(method)
        && !HasShadowedTypeParameters(method.ContainingType)
        && method.ContainingType.IsPartialAllTheWay(cancellationToken);

    /// <summary>The symbol whose access rights the generated code has.</summary>
    public static ISymbol Of(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken) =>
        IsOwnType(method, compilation, cancellationToken) ? method.ContainingType : compilation.Assembly;

    // An interface's own methods run its default bodies; only a partial one can be given another.
    private static bool CanHold(IMethodSymbol method) =>
        method.ContainingType.TypeKind is TypeKind.Class or TypeKind.Struct
        || (method.ContainingType.TypeKind is TypeKind.Interface && PartialMethods.Takes(method));

    /// <summary>Whether a type parameter hides one of a type around it, which generated code would have to name.</summary>
    public static bool HasShadowedTypeParameters(INamedTypeSymbol type)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return type.TypesFromOutermost().SelectMany(static each => each.TypeParameters).Any(parameter => !names.Add(parameter.Name));
    }
}
