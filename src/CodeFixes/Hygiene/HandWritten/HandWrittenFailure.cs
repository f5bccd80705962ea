using Instrumentation.CodeFixes.Edits;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.CodeFixes.Hygiene.HandWritten;

/// <summary>A handler that records the exception on the span, sets the status, perhaps logs, and throws on.</summary>
/// <param name="IsLogged">Whether it logs the exception as an error.</param>
internal sealed record HandWrittenFailure(bool IsLogged)
{
    /// <summary>The handler, or <see langword="null"/> if it does less or more than the attributes.</summary>
    public static HandWrittenFailure? Of(CatchClauseSyntax clause, string span, SemanticModel model, CancellationToken cancellationToken)
    {
        if (clause is not { Filter: null, Declaration: { Identifier.ValueText: { Length: > 0 } exception, Type: var type }, Block.Statements: { Count: > 1 } statements }
            || !model.GetTypeInfo(type, cancellationToken).Type.Is("System", "Exception")
            || statements.Last() is not ThrowStatementSyntax { Expression: null })
        {
            return null;
        }

        var (records, marks, logs) = (0, 0, 0);
        foreach (var statement in statements.Take(statements.Count - 1))
        {
            if (statement is not ExpressionStatementSyntax { Expression: var whole } || CallIn(whole) is not { } call
                || model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method)
            {
                return null;
            }

            var arguments = call.ArgumentList.Arguments;
            var isOnSpan = ChainLink.IsAlone(call, whole) && ChainLink.RootOf(whole)?.TrimEnd('.', '?', '!') == span;
            switch (method.Name)
            {
                case "AddException" or "RecordException" when isOnSpan && arguments.Count == 1 && arguments[0].ToString() == exception:
                    records++;
                    break;
                case "SetStatus" when isOnSpan && arguments.Count == 1 && IsError(model.GetSymbolInfo(arguments[0].Expression, cancellationToken).Symbol):
                    marks++;
                    break;
                case "LogError" when method.ContainingType.Is("Microsoft.Extensions.Logging", "LoggerExtensions") && IsPlain(arguments, exception, model, cancellationToken):
                    logs++;
                    break;
                default:
                    return null;
            }
        }

        return (records, marks) is (1, 1) && logs < 2 ? new HandWrittenFailure(logs == 1) : null;
    }

    private static bool IsError(ISymbol? status) => status is IFieldSymbol { Name: "Error", ContainingType: var type } && type.Is("System.Diagnostics", "ActivityStatusCode");

    private static InvocationExpressionSyntax? CallIn(ExpressionSyntax whole) => whole switch
    {
        InvocationExpressionSyntax call => call,
        ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax call } => call,
        _ => null,
    };

    // A message with values of its own would lose them.
    private static bool IsPlain(SeparatedSyntaxList<ArgumentSyntax> arguments, string exception, SemanticModel model, CancellationToken cancellationToken) =>
        arguments.Count == 2 && arguments[0].ToString() == exception && model.GetConstantValue(arguments[1].Expression, cancellationToken).HasValue;
}
