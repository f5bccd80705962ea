using Instrumentation.Generator.Model;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Generator.Parsing;

/// <summary>Finds the calls to redirect.</summary>
internal static class CallSiteParser
{
    /// <summary>The method's definition, or <see langword="null"/> if the call is not to be redirected.</summary>
    private static IMethodSymbol? Bind(InvocationExpressionSyntax call, SemanticModel model, Action<INamedTypeSymbol> readsBodiesOf, CancellationToken cancellationToken)
    {
        if (model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method)
        {
            return null;
        }

        var definition = CallSites.DefinitionOf(method);
        readsBodiesOf(definition.ContainingType);
        return definition.MethodKind is MethodKind.Ordinary
            && definition.ContainingType.TypeKind is not TypeKind.Interface
            && !PartialMethods.Takes(definition)
            && CallSites.GoesAround(call, definition, model, cancellationToken) is null
            && InterceptorRoute.IsEnabled(model.Compilation)
            && !InterceptionOptOut.Covers(model.GetEnclosingSymbol(call.SpanStart, cancellationToken), method.Name)
                ? definition
                : null;
    }

    /// <param name="call">The call, of a name that an instrumented method has.</param>
    /// <param name="model">The meaning of its file.</param>
    /// <param name="readsBodiesOf">Is told the types whose methods' bodies matter.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static CallSiteModel? Parse(InvocationExpressionSyntax call, SemanticModel model, Action<INamedTypeSymbol> readsBodiesOf, CancellationToken cancellationToken)
    {
        if (Bind(call, model, readsBodiesOf, cancellationToken) is not { } definition
            || OperationCache.Get(definition, model.Compilation, cancellationToken) is not { Method.IsAccessible: true } operation
            || model.GetInterceptableLocation(call, cancellationToken) is not { } location)
        {
            return null;
        }

        var type = model.GetEnclosingSymbol(call.SpanStart, cancellationToken)?.ContainingType;
        var position = call.SyntaxTree.GetLineSpan(call.Span, cancellationToken).StartLinePosition;
        return new CallSiteModel(
            type is null ? "Program" : TypeNames.MetadataNameOf(type),
            call.SpanStart,
            new InterceptedSiteModel(location.Version, location.Data, $"{position.Line + 1},{position.Character + 1}"),
            operation);
    }
}
