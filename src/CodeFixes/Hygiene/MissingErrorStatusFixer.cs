using System.Composition;
using Instrumentation.CodeFixes.Edits;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.CodeFixes.Hygiene;

/// <summary>INS4003: sets the status behind the exception.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingErrorStatusFixer)), Shared]
internal sealed class MissingErrorStatusFixer() : RuleFixer(RuleIds.MissingErrorStatus)
{
    private const string Tracing = "System.Diagnostics";
    private const string OpenTelemetry = "OpenTelemetry.Trace";

    private protected override IEnumerable<Remedy> FindRemedies(
        Document document, Diagnostic diagnostic, SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        if (node is InvocationExpressionSyntax call
            && ChainLink.WholeOf(call) is { Parent: ExpressionStatementSyntax { Parent: BlockSyntax } statement } whole
            && ChainLink.RootOf(whole) is { } receiver)
        {
            var type = model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { ContainingType.Name: "TelemetrySpan" }
                ? TypeNames.At(model, call.SpanStart, OpenTelemetry, "Status")
                : TypeNames.At(model, call.SpanStart, Tracing, "ActivityStatusCode");
            yield return new Remedy("Set the status to Error", "Status", document, statement, editor => editor.InsertAfter(
                statement,
                SyntaxFactory.ParseStatement($"{receiver}SetStatus({type}.Error);").WithLeadingTrivia(Layout.IndentationOf(statement)).WithTrailingTrivia(Layout.LineEndOf(statement))));
        }
    }
}
