using Instrumentation.Generator.Model;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Generator.Parsing;

/// <summary>Finds partial methods that the generator has to implement.</summary>
internal static class PartialMethodParser
{
    public static bool IsCandidate(MethodDeclarationSyntax method) =>
        method is { Body: null, ExpressionBody: null } && method.Modifiers.Any(SyntaxKind.PartialKeyword);

    public static PartialMethodModel? Parse(
        MethodDeclarationSyntax declaration, SemanticModel model, Action<INamedTypeSymbol> readsBodiesOf, CancellationToken cancellationToken)
    {
        var compilation = model.Compilation;
        if (model.GetDeclaredSymbol(declaration, cancellationToken) is not { IsPartialDefinition: true } method
            || !PartialMethods.Takes(method)
            || !CanHaveBody(method, declaration)
            || PartialMethods.FindCore(method) is not { } core
            || BrokenCode.IsIn(core)
            || !WrapperHome.IsOwnType(method, compilation, cancellationToken)
            || OperationCache.Get(method, compilation, cancellationToken) is not { } operation)
        {
            return null;
        }

        readsBodiesOf(method.ContainingType);
        return new PartialMethodModel(
            operation,
            Identifiers.Escape(core.Name),
            string.Join(" ", declaration.Modifiers.Select(static modifier => modifier.ValueText)),
            method.IsOverride ? InheritedConstraints.Of(method, new TypeNames(method.TypeParameters)) : null);
    }

    /// <summary>Whether the compiler accepts the modifiers, which the method's other part has to repeat.</summary>
    private static bool CanHaveBody(IMethodSymbol method, MethodDeclarationSyntax declaration)
    {
        var hasAccessibility = false;
        foreach (var modifier in declaration.Modifiers)
        {
            switch (modifier.Kind())
            {
                case SyntaxKind.AsyncKeyword or SyntaxKind.AbstractKeyword or SyntaxKind.ExternKeyword:
                case SyntaxKind.OverrideKeyword when method.OverriddenMethod is null:
                    return false;
                case SyntaxKind.PublicKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.InternalKeyword or SyntaxKind.PrivateKeyword:
                    hasAccessibility = true;
                    break;
            }
        }

        return hasAccessibility || method.ReturnsVoid;
    }
}
