using Microsoft.CodeAnalysis;

namespace Instrumentation.Shared;

/// <summary>
/// Recognises declarations that do not compile. The compiler says so where they are written; whatever was generated for them would only
/// repeat the error in a file that nobody wrote.
/// </summary>
internal static class BrokenCode
{
    public static bool IsIn(IMethodSymbol method) =>
        method.Name.Length == 0
        || HasErrors(method.ReturnType)
        || method.Parameters.Any(static parameter => parameter.Name.Length == 0 || HasErrors(parameter.Type))
        || method.TypeParameters.Any(static parameter => parameter.ConstraintTypes.Any(HasErrors))
        || HasDuplicates(method.Parameters)
        || HasDuplicates(method.TypeParameters)
        || IsDeclaredTwice(method)
        || IsIn(method.ContainingType);

    private static bool IsIn(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.ContainingType)
        {
            var siblings = type.ContainingType?.GetTypeMembers(type.Name, type.Arity) ?? type.ContainingNamespace.GetTypeMembers(type.Name, type.Arity);
            if (type.Name.Length == 0 ? type.TypeKind is not TypeKind.Extension : siblings.Length > 1)
            {
                return true;
            }
        }

        return false;
    }

    public static bool HasErrors(ITypeSymbol type) => type switch
    {
        IErrorTypeSymbol => true,
        IArrayTypeSymbol array => HasErrors(array.ElementType),
        IPointerTypeSymbol pointer => HasErrors(pointer.PointedAtType),
        INamedTypeSymbol named => named.TypeArguments.Any(HasErrors) || (named.ContainingType is { } containing && HasErrors(containing)),
        _ => false,
    };

    private static bool HasDuplicates<T>(IEnumerable<T> symbols)
        where T : ISymbol
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return symbols.Any(symbol => !names.Add(symbol.Name));
    }

    private static bool IsDeclaredTwice(IMethodSymbol method)
    {
        var count = 0;
        foreach (var member in method.ContainingType.GetMembers(method.Name))
        {
            if (member is IMethodSymbol && member.GetDocumentationCommentId() == method.GetDocumentationCommentId())
            {
                count++;
            }
        }

        return count > 1;
    }
}
