using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Shared.Coverage;

/// <summary>Bodies that only hand on to a delegate or to an abstract member of their own class, and answer with what comes back.</summary>
internal static class Frames
{
    public static bool Is(IReadOnlyList<InvocationExpressionSyntax> calls, SemanticModel model, CancellationToken cancellationToken)
    {
        var handsOn = false;
        foreach (var call in calls)
        {
            if (model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method)
            {
                return false;
            }

            var isHandedOn = method.MethodKind is MethodKind.DelegateInvoke || (method is { IsAbstract: true, ContainingType.TypeKind: TypeKind.Class } && call.Expression is SimpleNameSyntax);
            handsOn |= isHandedOn;
            if (!isHandedOn && method.Name is not "ConfigureAwait" && !IsOnParameter(call, model, cancellationToken))
            {
                return false;
            }
        }

        return handsOn;
    }

    // The framework's own object: context.RespondAsync(response).
    private static bool IsOnParameter(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken) =>
        call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax receiver } && model.GetSymbolInfo(receiver, cancellationToken).Symbol is IParameterSymbol;
}
