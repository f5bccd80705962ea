using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.CodeFixes.Edits;

/// <summary>Expressions of names and dots, which may be evaluated again or not at all.</summary>
internal static class Paths
{
    public static bool Is(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax or ThisExpressionSyntax => true,
        MemberAccessExpressionSyntax member => Is(member.Expression),
        _ => false,
    };
}
