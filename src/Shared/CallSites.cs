using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Shared;

/// <summary>Which calls of an instrumented method may be intercepted.</summary>
internal static class CallSites
{
    /// <summary>A call that is bound at run time because of its arguments. The compiler may know its only candidate, but redirects no such call.</summary>
    public const string DynamicCall = "a dynamic call";

    /// <summary>The method that is called, as it was declared: the instrumentable definition behind a constructed or reduced one.</summary>
    public static IMethodSymbol DefinitionOf(IMethodSymbol method) => ExtensionBlocks.ImplementationOf((method.ReducedFrom ?? method).OriginalDefinition);

    /// <summary>The name that a call ends in, without binding anything; empty if there is none.</summary>
    public static string NameOf(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        ParenthesizedExpressionSyntax parenthesized => NameOf(parenthesized.Expression),
        PostfixUnaryExpressionSyntax postfix => NameOf(postfix.Operand),
        _ => "",
    };

    /// <summary>Why this call has to stay as it is although its method is instrumented (INS0003), or <see langword="null"/>.</summary>
    public static string? GoesAround(InvocationExpressionSyntax call, IMethodSymbol definition, SemanticModel model, CancellationToken cancellationToken)
    {
        var receiver = (call.Expression as MemberAccessExpressionSyntax)?.Expression;
        if (receiver is BaseExpressionSyntax)
        {
            return "a 'base' call";
        }

        if (model.GetSymbolInfo(call, cancellationToken).CandidateReason is CandidateReason.LateBound)
        {
            return DynamicCall;
        }

        if (call.Expression is not (MemberAccessExpressionSyntax or MemberBindingExpressionSyntax or SimpleNameSyntax))
        {
            return "a call of a name in parentheses";
        }

        if (definition is { IsStatic: false, IsExtensionMethod: false } && ReceiverType(call, receiver, model, cancellationToken) is { } type)
        {
            if (type is ITypeParameterSymbol { IsReferenceType: false })
            {
                return "a call on a type parameter that may be a struct";
            }

            if (type.IsValueType && !definition.ContainingType.IsValueType)
            {
                return "a call on a boxed struct";
            }
        }

        return IsInExpressionTree(call, model, cancellationToken) ? "a call in an expression tree" : null;
    }

    private static ITypeSymbol? ReceiverType(InvocationExpressionSyntax call, ExpressionSyntax? receiver, SemanticModel model, CancellationToken cancellationToken)
    {
        if (receiver is not null)
        {
            return model.GetTypeInfo(receiver, cancellationToken).Type;
        }

        return call.Expression is MemberBindingExpressionSyntax && call.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>() is { } conditional
            ? model.GetTypeInfo(conditional.Expression, cancellationToken).Type
            : null;
    }

    // The tree would hold the wrapper, which nobody who translates it knows.
    private static bool IsInExpressionTree(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        if (call.FirstAncestorOrSelf<SyntaxNode>(static node => node is LambdaExpressionSyntax or QueryExpressionSyntax) is null)
        {
            return false;
        }

        for (var operation = model.GetOperation(call, cancellationToken); operation is not null; operation = operation.Parent)
        {
            if (operation is IConversionOperation or IDelegateCreationOperation
                && operation.Type is { ContainingNamespace: { Name: "Expressions", ContainingNamespace.Name: "Linq" } })
            {
                return true;
            }
        }

        return false;
    }
}
