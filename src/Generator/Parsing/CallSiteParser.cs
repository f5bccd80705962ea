using Instrumentation.Generator.Model;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Generator.Parsing;

/// <summary>Finds the calls to redirect.</summary>
internal static class CallSiteParser
{
    /// <param name="index">Which of the file's calls it is.</param>
    /// <param name="call">The call, of a name that an instrumented method has.</param>
    /// <param name="model">The meaning of its file.</param>
    /// <param name="readsBodiesOf">Is told the types whose methods' bodies matter.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The call, or <see langword="null"/> if it is not to be redirected, whatever attributes its method has.</returns>
    public static BoundCall? Parse(int index, InvocationExpressionSyntax call, SemanticModel model, Action<INamedTypeSymbol> readsBodiesOf, CancellationToken cancellationToken)
    {
        if (model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method)
        {
            return null;
        }

        var definition = CallSites.DefinitionOf(method);
        if (definition.MethodKind is not MethodKind.Ordinary || definition.ContainingType.TypeKind is TypeKind.Interface || PartialMethods.Takes(definition))
        {
            return null;
        }

        var isOwn = definition.ContainingAssembly.Same(model.Compilation.Assembly);
        if (OperationCache.Get(definition, model.Compilation, cancellationToken) is not { Method.IsAccessible: true } operation)
        {
            return isOwn ? new BoundCall(index, TargetOf(definition, isOwn), Site: null) : null;
        }

        readsBodiesOf(definition.ContainingType);
        return CanBeRedirected(call, definition, method, model, cancellationToken) && model.GetInterceptableLocation(call, cancellationToken) is { } location
            ? new BoundCall(index, TargetOf(definition, isOwn), ParseSite(call, location, operation, model, cancellationToken))
            : null;
    }

    /// <summary>Reads what is recorded of a call again, whose method can only have other recording attributes.</summary>
    /// <returns>The call, or <see langword="null"/> if it has to be bound.</returns>
    public static BoundCall? Update(BoundCall call, Compilation compilation, CancellationToken cancellationToken)
    {
        if (call.Target.Type is null)
        {
            return call;
        }

        if (SourceMethods.Find(call.Target, compilation) is not { } method)
        {
            return null;
        }

        if (OperationCache.Get(method, compilation, cancellationToken) is not { Method.IsAccessible: true } operation)
        {
            return call with { Site = null };
        }

        return call.Site is { } site ? call with { Site = site with { Operation = operation } } : null;
    }

    private static CallTarget TargetOf(IMethodSymbol definition, bool isOwn) => new(
        isOwn ? TypeNames.MetadataNameOf(definition.ContainingType) : null, definition.ContainingType.Name, definition.Name, MethodParser.KeyOf(definition), definition.IsOverride);

    private static bool CanBeRedirected(InvocationExpressionSyntax call, IMethodSymbol definition, IMethodSymbol method, SemanticModel model, CancellationToken cancellationToken) =>
        CallSites.GoesAround(call, definition, model, cancellationToken) is null
        && InterceptorRoute.IsEnabled(model.Compilation)
        && model.GetEnclosingSymbol(call.SpanStart, cancellationToken) is var caller
        // Of half-written code outside all types, the compiler makes a class whose name nobody can write.
        && caller?.ContainingType is not { IsImplicitClass: true }
        && !InterceptionOptOut.Covers(caller, method.Name);

    private static CallSiteModel ParseSite(InvocationExpressionSyntax call, InterceptableLocation location, OperationModel operation, SemanticModel model, CancellationToken cancellationToken)
    {
        var type = model.GetEnclosingSymbol(call.SpanStart, cancellationToken)?.ContainingType;
        // Not by System.IO.Path, which throws on some names where the compiler runs on .NET Framework.
        var path = call.SyntaxTree.FilePath;
        var file = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        var position = call.SyntaxTree.GetLineSpan(call.Span, cancellationToken).StartLinePosition;
        return new CallSiteModel(
            type is null ? "Program" : TypeNames.MetadataNameOf(type),
            call.SpanStart,
            new InterceptedSiteModel(location.Version, location.Data, $"{file} {position.Line + 1},{position.Character + 1}"),
            operation);
    }
}
