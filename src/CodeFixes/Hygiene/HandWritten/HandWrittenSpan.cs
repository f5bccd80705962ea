using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.CodeFixes.Hygiene.HandWritten;

/// <summary><c>using var activity = Source.StartActivity("name", kind);</c></summary>
/// <param name="Variable">The variable.</param>
/// <param name="Attribute">The attribute that starts the same span.</param>
internal sealed record HandWrittenSpan(string Variable, string Attribute)
{
    public static HandWrittenSpan? Of(StatementSyntax statement, IMethodSymbol method, SemanticModel model, CancellationToken cancellationToken)
    {
        if (statement is not LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0, AwaitKeyword.RawKind: 0, Declaration.Variables: { Count: 1 } variables }
            || variables[0].Initializer?.Value is not InvocationExpressionSyntax call
            || model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol { Name: "StartActivity" } started || !started.ContainingType.Is("System.Diagnostics", "ActivitySource"))
        {
            return null;
        }

        // Without a name it is the caller's.
        var name = method.Name;
        string? kind = null;
        foreach (var argument in call.ArgumentList.Arguments)
        {
            var parameter = argument.NameColon?.Name.Identifier.ValueText ?? started.Parameters[call.ArgumentList.Arguments.IndexOf(argument)].Name;
            if (parameter is "name" && model.GetConstantValue(argument.Expression, cancellationToken).Value is string { Length: > 0 } text)
            {
                name = text;
            }
            else if (parameter is "kind" && model.GetConstantValue(argument.Expression, cancellationToken).HasValue)
            {
                kind = argument.Expression.ToString();
            }
            else
            {
                return null;
            }
        }

        return new HandWrittenSpan(variables[0].Identifier.ValueText, $"Traced({SymbolDisplay.FormatLiteral(name, quote: true)}{(kind is null ? "" : $", Kind = {kind}")})");
    }
}
