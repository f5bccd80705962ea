using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.CodeFixes.Hygiene.HandWritten;

/// <summary><c>var clock = Stopwatch.StartNew();</c> or <c>var start = Stopwatch.GetTimestamp();</c>, and what is recorded with it.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Seconds">How its seconds are read.</param>
internal sealed record HandWrittenClock(string Variable, string Seconds)
{
    private const string Duration = ".duration";

    public static HandWrittenClock? Of(StatementSyntax statement, SemanticModel model, CancellationToken cancellationToken)
    {
        if (statement is not LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0, Declaration.Variables: { Count: 1 } variables }
            || variables[0] is not { Initializer.Value: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } call, Identifier.Text: var name }
            || model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method || !IsClock(method))
        {
            return null;
        }

        var type = call.Expression is MemberAccessExpressionSyntax member ? member.Expression.ToString() : "";
        return method.Name switch
        {
            "StartNew" => new HandWrittenClock(name, $"{name}.Elapsed.TotalSeconds"),
            "GetTimestamp" => new HandWrittenClock(name, $"{type}.GetElapsedTime({name}).TotalSeconds"),
            _ => null,
        };
    }

    /// <summary>The attribute that records what the block records: the seconds, into a histogram for them alone, with a name that ends like ours.</summary>
    public string? Recorded(FinallyClauseSyntax last, SemanticModel model, CancellationToken cancellationToken)
    {
        var statements = last.Block.Statements.Where(statement => statement.WithoutTrivia().ToString() != $"{Variable}.Stop();").ToList();
        return statements.Count == 1
            && statements[0] is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } call }
            && call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Record", Expression: var histogram }
            && arguments[0].Expression.ToString() == Seconds
            && model.GetSymbolInfo(histogram, cancellationToken).Symbol is IFieldSymbol { IsReadOnly: true } field && field.Type.Is("System.Diagnostics.Metrics", "Histogram")
            && NameOf(field, model, cancellationToken) is { } name
                ? $"Metered({SymbolDisplay.FormatLiteral(name, quote: true)}, Active = false)"
                : null;
    }

    // meter.CreateHistogram<double>("x.duration", "s") is the instrument that [Metered("x")] makes.
    private static string? NameOf(IFieldSymbol field, SemanticModel model, CancellationToken cancellationToken) =>
        field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is VariableDeclaratorSyntax declaration
        && declaration.Initializer?.Value is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: >= 2 } arguments }
        && declaration.SyntaxTree == model.SyntaxTree
        && arguments[0] is { NameColon: null } first && model.GetConstantValue(first.Expression, cancellationToken).Value is string name
        && name.Length > Duration.Length && name.EndsWith(Duration, StringComparison.Ordinal)
        && arguments[1] is { NameColon: null or { Name.Identifier.ValueText: "unit" } } second && model.GetConstantValue(second.Expression, cancellationToken).Value is "s"
            ? name.Substring(0, name.Length - Duration.Length)
            : null;

    private static bool IsClock(IMethodSymbol method) => method.ContainingType.Is("System.Diagnostics", "Stopwatch");
}
