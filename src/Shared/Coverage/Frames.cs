using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Shared.Coverage;

/// <summary>Bodies that only hand on to a delegate or to an abstract member of their own class, and answer with what comes back.</summary>
internal static class Frames
{
    /// <summary>Whether the call is the one that hands on.</summary>
    public static bool HandsOn(InvocationExpressionSyntax call, IMethodSymbol method) =>
        method.MethodKind is MethodKind.DelegateInvoke || (method is { IsAbstract: true, ContainingType.TypeKind: TypeKind.Class } && call.Expression is SimpleNameSyntax);

    /// <summary>Whether the call is part of awaiting or answering with what comes back.</summary>
    public static bool Answers(InvocationExpressionSyntax call, IMethodSymbol method, SemanticModel model, CancellationToken cancellationToken) =>
        method.Name is "ConfigureAwait" || IsOnParameter(call, model, cancellationToken);

    // The framework's own object: context.RespondAsync(response).
    private static bool IsOnParameter(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken) =>
        call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax receiver } && model.GetSymbolInfo(receiver, cancellationToken).Symbol is IParameterSymbol;
}
