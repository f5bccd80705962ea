using Instrumentation.CodeFixes.Edits;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.CodeFixes.Hygiene.HandWritten;

/// <summary>
/// A method that records itself by hand and does nothing else around its body: a span, perhaps a clock, and a <c>try</c> whose handler records
/// the failure and throws on.
/// </summary>
/// <param name="Attributes">The attributes that record the same, as they stand between brackets.</param>
/// <param name="Body">What the method does.</param>
internal sealed record HandWrittenOperation(string Attributes, BlockSyntax Body)
{
    /// <summary>The operation, or <see langword="null"/> if there is anything that attributes would not do.</summary>
    public static HandWrittenOperation? In(MethodDeclarationSyntax method, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetDeclaredSymbol(method, cancellationToken) is not { } symbol || !CanHaveAttributes(symbol, cancellationToken)
            || method.Body is not { Statements: { Count: 2 or 3 } statements } block || block.ContainsDirectives
            || statements.Last() is not TryStatementSyntax { Catches: { Count: 1 } catches } attempt
            || HandWrittenSpan.Of(statements[0], symbol, model, cancellationToken) is not { } span)
        {
            return null;
        }

        var clock = statements.Count == 3 ? HandWrittenClock.Of(statements[1], model, cancellationToken) : null;
        if ((statements.Count == 3 && clock is null) || (clock is null) != (attempt.Finally is null)
            || HandWrittenFailure.Of(catches[0], span.Variable, model, cancellationToken) is not { } failure
            || IsMentioned(attempt.Block, span.Variable, clock?.Variable)
            || HasOtherComments(block, attempt.Block))
        {
            return null;
        }

        var metered = clock is null ? null : clock.Recorded(attempt.Finally!, model, cancellationToken);
        if (clock is not null && metered is null)
        {
            return null;
        }

        var attributes = new List<string> { span.Attribute };
        if (metered is not null)
        {
            attributes.Add(metered);
        }

        if (failure.IsLogged)
        {
            attributes.Add($"Logged(Level = {TypeNames.At(model, method.SpanStart, "Microsoft.Extensions.Logging", "LogLevel")}.None)");
        }

        return new HandWrittenOperation(string.Join(", ", attributes), attempt.Block);
    }

    // A task that is handed on would be awaited, which is more than was done.
    private static bool CanHaveAttributes(IMethodSymbol method, CancellationToken cancellationToken) =>
        (method.IsAsync || MethodShape.ReturnKindOf(method, cancellationToken) is ReturnKind.Void or ReturnKind.Value)
        && method is { IsPartialDefinition: false, PartialDefinitionPart: null }
        && MethodShape.NoEffectReason(method) is null
        && MethodShape.Refusal(method, cancellationToken) is null
        && OperationAttributes.Of(method) is null
        && !method.HasAttribute(KnownNames.NotInstrumented);

    private static bool IsMentioned(SyntaxNode body, string span, string? clock) =>
        body.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && (token.ValueText == span || token.ValueText == clock));

    // They would go with what they are about.
    private static bool HasOtherComments(BlockSyntax all, BlockSyntax kept) =>
        all.DescendantTrivia().Any(trivia => trivia.Kind() is not (SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia) && !kept.Statements.FullSpan.Contains(trivia.Span));
}
