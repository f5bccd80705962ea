using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.CodeFixes.Privacy.Changes;

/// <summary>Expressions and what stands before their <c>?.</c>, which is no part of their syntax.</summary>
internal static class ValueAccess
{
    /// <summary>The expression with the receivers before its <c>?.</c>: <c>user?.Email</c> for <c>.Email</c>.</summary>
    public static ExpressionSyntax Whole(ExpressionSyntax expression)
    {
        while (BeginsWithBinding(expression) && expression.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault(access => access.WhenNotNull.Span.Contains(expression.Span)) is { } access)
        {
            expression = access;
        }

        return expression;
    }

    /// <summary>The expression with the calls on it, which keep its text: <c>user.Email.Trim()</c>.</summary>
    public static ExpressionSyntax WithCalls(ExpressionSyntax expression)
    {
        while (expression.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } member && member.Expression == expression)
        {
            expression = call;
        }

        return expression;
    }

    /// <summary>A member of the value; nothing if the value may be nothing.</summary>
    public static ExpressionSyntax MemberOf(ExpressionSyntax value, string member, TelemetryValue at)
    {
        var type = at.Model.GetTypeInfo(value, at.CancellationToken);
        var name = SyntaxFactory.IdentifierName(member);
        return type.Type is { IsValueType: true } || type.Nullability.FlowState is NullableFlowState.NotNull
            ? SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, value.WithoutTrivia(), name)
            : SyntaxFactory.ConditionalAccessExpression(value.WithoutTrivia(), SyntaxFactory.MemberBindingExpression(name));
    }

    /// <summary>Whether it can stand before a dot, and be evaluated twice.</summary>
    public static bool IsPath(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax or ThisExpressionSyntax or MemberBindingExpressionSyntax => true,
        MemberAccessExpressionSyntax member => IsPath(member.Expression),
        _ => false,
    };

    private static bool BeginsWithBinding(ExpressionSyntax expression) => expression switch
    {
        MemberBindingExpressionSyntax or ElementBindingExpressionSyntax => true,
        MemberAccessExpressionSyntax member => BeginsWithBinding(member.Expression),
        InvocationExpressionSyntax call => BeginsWithBinding(call.Expression),
        ElementAccessExpressionSyntax element => BeginsWithBinding(element.Expression),
        ConditionalAccessExpressionSyntax access => BeginsWithBinding(access.Expression),
        PostfixUnaryExpressionSyntax postfix => BeginsWithBinding(postfix.Operand),
        _ => false,
    };
}
