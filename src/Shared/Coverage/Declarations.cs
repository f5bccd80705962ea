using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Shared.Coverage;

/// <summary>Where the user has written what a method does.</summary>
internal static class Declarations
{
    /// <summary>The declaration with the body: of a method that the generator implements, that of its core.</summary>
    public static SyntaxNode? WithBodyOf(IMethodSymbol method, CancellationToken cancellationToken)
    {
        var written = PartialMethods.Takes(method) ? PartialMethods.FindCore(method) ?? method : method.PartialImplementationPart ?? method;
        return written.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken);
    }

    /// <summary>The first loop of a body that has no end in sight: <c>while</c>, <c>do</c>, <c>for (;;)</c>, <c>await foreach</c>.</summary>
    public static SyntaxNode? EndlessLoopIn(SyntaxNode body) => body
        .DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
        .FirstOrDefault(static node => node switch
        {
            WhileStatementSyntax or DoStatementSyntax => true,
            ForStatementSyntax loop => loop.Condition is null || loop.Incrementors.Count == 0,
            CommonForEachStatementSyntax loop => loop.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword),
            _ => false,
        });

    /// <summary>
    /// The endless loop of a method of the same class that a body starts and does not wait for: <c>_task = RunAsync(token)</c>, <c>Task.Run(RunAsync)</c>.
    /// </summary>
    public static SyntaxNode? LoopStartedIn(SyntaxNode body, INamedTypeSymbol type, CancellationToken cancellationToken) => body
        .DescendantNodes(static node => node is not AwaitExpressionSyntax)
        .OfType<IdentifierNameSyntax>()
        .SelectMany(identifier => type.GetMembers(identifier.Identifier.ValueText).OfType<IMethodSymbol>())
        .Select(method => WithBodyOf(method, cancellationToken) is { } started && started != body ? EndlessLoopIn(started) : null)
        .FirstOrDefault(static loop => loop is not null);
}
