using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Shared.Coverage;

/// <summary>Handlers that catch whatever comes and keep it: no rethrow, no log with the exception, no status on a span.</summary>
internal static class SwallowedExceptions
{
    private static readonly HashSet<string> Recordings = new(StringComparer.Ordinal) { "AddEvent", "AddException", "RecordException", "SetStatus" };

    /// <summary>What only waits: nothing of it can fail but that it is cancelled.</summary>
    private static readonly HashSet<string> Waits = new(StringComparer.Ordinal) { "Delay", "WaitForNextTickAsync", "WaitAsync", "WaitOne", "Yield", "ConfigureAwait" };

    /// <summary>The first such handler in a body.</summary>
    public static CatchClauseSyntax? In(SyntaxNode body, SemanticModel model, CancellationToken cancellationToken) => body
        .DescendantNodes()
        .OfType<CatchClauseSyntax>()
        .FirstOrDefault(clause => !IsKept(clause, model, cancellationToken) && CatchesAll(clause, model) && !IsOfAWait(clause) && !IsOfAnElement(clause, body));

    private static bool IsKept(CatchClauseSyntax clause, SemanticModel model, CancellationToken cancellationToken)
    {
        var name = clause.Declaration?.Identifier.ValueText;
        return clause.Filter is not null
            || clause.DescendantNodes().Any(static node => node is ThrowStatementSyntax or ThrowExpressionSyntax)
            || (!string.IsNullOrEmpty(name) && clause.Block.DescendantNodes().OfType<IdentifierNameSyntax>().Any(identifier => identifier.Identifier.ValueText == name && IsHandedOn(identifier)))
            || clause.Block.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call => model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol called && IsRecording(called));
    }

    private static bool CatchesAll(CatchClauseSyntax clause, SemanticModel model) =>
        clause.Declaration is null || model.GetTypeInfo(clause.Declaration.Type).Type.Is("System", "Exception");

    // e.Message alone is not the exception; its whole text is.
    private static bool IsHandedOn(IdentifierNameSyntax identifier) =>
        identifier.Parent is not MemberAccessExpressionSyntax access || access.Expression != identifier || access.Name.Identifier.ValueText is nameof(ToString);

    private static bool IsRecording(IMethodSymbol method) =>
        Recordings.Contains(method.Name) && (method.ContainingType.Is("System.Diagnostics", "Activity") || method.ContainingType.Is("OpenTelemetry.Trace", "TelemetrySpan"));

    private static bool IsOfAWait(CatchClauseSyntax clause) =>
        clause.Parent is TryStatementSyntax { Block: { } guarded }
        && guarded.DescendantNodes().OfType<InvocationExpressionSyntax>().ToList() is { Count: > 0 } calls
        && calls.All(static call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } && (Waits.Contains(name) || name.StartsWith("From", StringComparison.Ordinal)));

    // all.Select(each => { try { … } catch { return null; } }): the endpoint goes on with the others.
    private static bool IsOfAnElement(CatchClauseSyntax clause, SyntaxNode body) =>
        clause.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is { } function
        && function != body
        && clause.Block.Statements.LastOrDefault() is ReturnStatementSyntax { Expression: not null };
}
