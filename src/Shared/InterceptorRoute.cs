using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.Shared;

/// <summary>The Interceptor route: direct calls are redirected by the compiler.</summary>
internal static class InterceptorRoute
{
    /// <summary>Whether the build lets the compiler intercept calls for us: the package's targets list our namespace.</summary>
    public static bool IsEnabled(Compilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            // All trees of a compilation have the same features. The compiler does not trim the names either.
            return tree.Options.Features.TryGetValue("InterceptorsNamespaces", out var namespaces)
                && namespaces.Split(';').Any(static name => name is KnownNames.GeneratedNamespace or KnownNames.Namespace);
        }

        return false;
    }

    /// <summary>Whether the language knows what generated code is made of: file-local types, C# 11.</summary>
    public static bool SupportsLanguage(Compilation compilation) =>
        compilation is CSharpCompilation { LanguageVersion: >= LanguageVersion.CSharp11 };

    /// <summary>Why direct calls of an instrumentable method cannot be intercepted, or <see langword="null"/>.</summary>
    public static string? Refusal(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken)
    {
        var type = method.ContainingType;
        if (!compilation.IsSymbolAccessibleWithin(type, compilation.Assembly))
        {
            return $"the type '{type.Name}' is not accessible outside the type around it";
        }

        if (InaccessibleType(method, compilation) is { } hidden)
        {
            return $"its signature has the type '{hidden.Name}', which is not accessible outside '{type.Name}'";
        }

        if (WrapperHome.IsOwnType(method, compilation, cancellationToken))
        {
            return CallRoots.IsHidden(method, compilation) ? $"a call in '{type.Name}' would bind to another method named '{method.Name}'" : null;
        }

        if (compilation.IsSymbolAccessibleWithin(method, compilation.Assembly)
            || UnsafeAccess.CanReach(method, compilation))
        {
            return null;
        }

        return $"it is {Describe(method.DeclaredAccessibility)} and "
            + (type.IsPartialAllTheWay(cancellationToken) ? "nested types around it have type parameters of one name" : $"'{type.Name}' is not partial");
    }

    /// <summary>Whether a method that is refused would not be if its type were partial.</summary>
    public static bool NeedsOnlyPartialType(IMethodSymbol method, Compilation compilation) =>
        compilation.IsSymbolAccessibleWithin(method.ContainingType, compilation.Assembly)
        && InaccessibleType(method, compilation) is null
        && !WrapperHome.HasShadowedTypeParameters(method.ContainingType);

    private static ITypeSymbol? InaccessibleType(IMethodSymbol method, Compilation compilation)
    {
        if (!compilation.IsSymbolAccessibleWithin(method.ReturnType, compilation.Assembly))
        {
            return method.ReturnType;
        }

        var mentioned = method.Parameters.Select(static parameter => parameter.Type).Concat(method.TypeParameters.SelectMany(static parameter => parameter.ConstraintTypes));
        return mentioned.FirstOrDefault(type => !compilation.IsSymbolAccessibleWithin(type, compilation.Assembly));
    }

    private static string Describe(Accessibility accessibility) => accessibility switch
    {
        Accessibility.Private => "private",
        Accessibility.Protected => "protected",
        Accessibility.ProtectedAndInternal => "private protected",
        _ => "not accessible",
    };
}
