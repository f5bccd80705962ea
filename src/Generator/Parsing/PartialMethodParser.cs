using Instrumentation.Generator.Model;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Generator.Parsing;

/// <summary>Finds partial methods that the generator has to implement.</summary>
internal static class PartialMethodParser
{
    public static bool IsCandidate(SyntaxNode node) =>
        node is MethodDeclarationSyntax { Body: null, ExpressionBody: null } method && method.Modifiers.Any(SyntaxKind.PartialKeyword);

    public static PartialMethodModel? Parse(GeneratorSyntaxContext context, CancellationToken cancellationToken)
    {
        var declaration = (MethodDeclarationSyntax)context.Node;
        var compilation = context.SemanticModel.Compilation;
        if (context.SemanticModel.GetDeclaredSymbol(declaration, cancellationToken) is not { IsPartialDefinition: true } method
            || !PartialMethods.Takes(method)
            || PartialMethods.FindCore(method) is not { } core
            || !WrapperHome.IsOwnType(method, compilation, cancellationToken)
            || OperationCache.Get(method, compilation, cancellationToken) is not { } operation)
        {
            return null;
        }

        return new PartialMethodModel(
            operation,
            Identifiers.Escape(core.Name),
            string.Join(" ", declaration.Modifiers.Select(static modifier => modifier.ValueText)),
            !method.IsOverride);
    }
}
