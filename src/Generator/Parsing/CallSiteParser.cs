using Instrumentation.Generator.Model;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Generator.Parsing;

/// <summary>Finds the calls to redirect.</summary>
internal static class CallSiteParser
{
    public static bool IsCandidate(SyntaxNode node) => node is InvocationExpressionSyntax { Expression: var called } && CallSites.NameOf(called).Length > 0;

    /// <returns>The call and the method's definition, or <see langword="null"/> if it is not to be redirected.</returns>
    public static (InvocationExpressionSyntax Call, IMethodSymbol Definition)? Bind(GeneratorSyntaxContext context, CancellationToken cancellationToken)
    {
        var call = (InvocationExpressionSyntax)context.Node;
        var compilation = context.SemanticModel.Compilation;
        if (!AttributedNames.Of(compilation, cancellationToken).Contains(CallSites.NameOf(call.Expression))
            || context.SemanticModel.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method)
        {
            return null;
        }

        var definition = CallSites.DefinitionOf(method);
        return definition.MethodKind is MethodKind.Ordinary
            && definition.ContainingType.TypeKind is not TypeKind.Interface
            && !PartialMethods.Takes(definition)
            && CallSites.GoesAround(call, definition, context.SemanticModel, cancellationToken) is null
            && InterceptorRoute.IsEnabled(compilation)
            && !InterceptionOptOut.Covers(context.SemanticModel.GetEnclosingSymbol(call.SpanStart, cancellationToken), method.Name)
                ? (call, definition)
                : null;
    }

    public static CallSiteModel? Parse(GeneratorSyntaxContext context, CancellationToken cancellationToken)
    {
        if (Bind(context, cancellationToken) is not var (call, definition)
            || OperationCache.Get(definition, context.SemanticModel.Compilation, cancellationToken) is not { Method.IsAccessible: true } operation
            || context.SemanticModel.GetInterceptableLocation(call, cancellationToken) is not { } location)
        {
            return null;
        }

        var type = context.SemanticModel.GetEnclosingSymbol(call.SpanStart, cancellationToken)?.ContainingType;
        var position = call.SyntaxTree.GetLineSpan(call.Span, cancellationToken).StartLinePosition;
        return new CallSiteModel(
            call.SyntaxTree.FilePath,
            type is null ? "Program" : TypeNames.MetadataNameOf(type),
            call.SpanStart,
            $"{position.Line + 1},{position.Character + 1}",
            location.Version,
            location.Data,
            operation);
    }
}
