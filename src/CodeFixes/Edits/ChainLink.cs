using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.CodeFixes.Edits;

/// <summary>Takes one call out of a chain of calls on the same object: <c>a?.X().Y()</c>.</summary>
internal static class ChainLink
{
    public static string NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax member => member.Name.Identifier.ValueText,
        _ => call.Expression.ToString(),
    };

    /// <summary>The chain that a call is part of.</summary>
    public static ExpressionSyntax WholeOf(InvocationExpressionSyntax call)
    {
        ExpressionSyntax whole = call;
        while (whole.Parent is MemberAccessExpressionSyntax or ConditionalAccessExpressionSyntax || (whole.Parent is InvocationExpressionSyntax outer && outer.Expression == whole))
        {
            whole = (ExpressionSyntax)whole.Parent;
        }

        return whole;
    }

    /// <summary>What a chain begins with, and how it goes on, <c>activity?.</c>; <see langword="null"/> if that is more than a name.</summary>
    public static string? RootOf(ExpressionSyntax whole)
    {
        var root = whole;
        var dot = "";
        while (root is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax } or ConditionalAccessExpressionSyntax or MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax })
        {
            (root, dot) = root switch
            {
                InvocationExpressionSyntax call => (call.Expression, dot),
                MemberAccessExpressionSyntax member => (member.Expression, "."),
                _ => (((ConditionalAccessExpressionSyntax)root).Expression, "?."),
            };
        }

        return Paths.Is(root) || (root is PostfixUnaryExpressionSyntax { Operand: var operand } && Paths.Is(operand)) ? root.WithoutTrivia() + dot : null;
    }

    /// <summary>Whether the call is all that the chain does.</summary>
    public static bool IsAlone(InvocationExpressionSyntax call, ExpressionSyntax whole) => whole switch
    {
        InvocationExpressionSyntax => whole == call && call.Expression is MemberAccessExpressionSyntax { Expression: var receiver } && Paths.Is(receiver),
        ConditionalAccessExpressionSyntax access => access.WhenNotNull == call && call.Expression is MemberBindingExpressionSyntax && Paths.Is(access.Expression),
        _ => false,
    };

    /// <summary>The chain without the call.</summary>
    public static ExpressionSyntax Without(ExpressionSyntax whole, InvocationExpressionSyntax call)
    {
        if (call.Expression is MemberAccessExpressionSyntax member)
        {
            return Replace(whole, call, Ending(member.Expression, call));
        }

        return call.Parent switch
        {
            ConditionalAccessExpressionSyntax access when access.WhenNotNull == call => Replace(whole, access, Ending(access.Expression, access)),
            ConditionalAccessExpressionSyntax access => Replace(whole, access, access.WhenNotNull),
            MemberAccessExpressionSyntax next => Replace(whole, next, SyntaxFactory.MemberBindingExpression(next.OperatorToken, next.Name)),
            _ => whole,
        };
    }

    // What comes behind the chain comes behind what is left of it, unless that ends in a comment of its own.
    private static ExpressionSyntax Ending(ExpressionSyntax rest, ExpressionSyntax original) =>
        rest.GetTrailingTrivia().Any(static each => each.IsKind(SyntaxKind.SingleLineCommentTrivia)) ? rest : rest.WithTrailingTrivia(original.GetTrailingTrivia());

    private static ExpressionSyntax Replace(ExpressionSyntax whole, ExpressionSyntax part, ExpressionSyntax by) =>
        part == whole ? whole.CopyAnnotationsTo(by)! : whole.ReplaceNode(part, by);
}
