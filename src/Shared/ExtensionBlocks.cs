using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Shared;

/// <summary>Extension members of C# 14, which the compiler turns into static methods of the class around the block.</summary>
/// <remarks>The API came with Roslyn 5.0, after the version that this is compiled against; it is asked for by name.</remarks>
internal static class ExtensionBlocks
{
    private static readonly PropertyInfo? Implementation = typeof(IMethodSymbol).GetProperty("AssociatedExtensionImplementation");

    /// <summary>The static method behind an extension member, or the method itself.</summary>
    public static IMethodSymbol ImplementationOf(IMethodSymbol method) =>
        method.ContainingType?.TypeKind is TypeKind.Extension && Implementation?.GetValue(method) is IMethodSymbol implementation
            ? implementation.OriginalDefinition
            : method;

    /// <summary>Whether a method that the compiler declares is the static method behind an extension method.</summary>
    public static bool IsImplementation(IMethodSymbol method) =>
        method is { IsStatic: true, ContainingType.IsStatic: true }
        && method.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax() is MethodDeclarationSyntax);
}
