using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Usage;

/// <summary>INS0007: an attribute, or a part of it, means nothing where it stands.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class NoEffectAnalyzer() : UsageAnalyzer(Rule, needsInstrumentation: false)
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.NoEffect,
        "Attribute has no effect",
        "{0} has no effect {1}, so {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + RuleIds.NoEffect + RulePages.Extension);

    private protected override void Register(CompilationStartAnalysisContext context, InstrumentedMethods methods)
    {
        var implementedTypes = new ImplementedTypes(context.Compilation);
        RegisterMethodAction(
            context, (symbol, method, _) => Report(symbol.ReportDiagnostic, VainAttributes.OfMethod(method, methods, implementedTypes), symbol.CancellationToken));
        context.RegisterSymbolAction(
            symbol => Report(symbol.ReportDiagnostic, VainAttributes.OfType((INamedTypeSymbol)symbol.Symbol, methods), symbol.CancellationToken), SymbolKind.NamedType);
        context.RegisterSymbolAction(
            symbol => Report(symbol.ReportDiagnostic, VainAttributes.OfProperty((IPropertySymbol)symbol.Symbol), symbol.CancellationToken), SymbolKind.Property);

        context.RegisterSyntaxNodeAction(
            node =>
            {
                if (node.Node is AttributeSyntax attribute && VainDecoration.IsCandidate(attribute)
                    && VainDecoration.Of(attribute, node.Compilation, node.CancellationToken) is { } vain)
                {
                    Report(node.ReportDiagnostic, [vain], node.CancellationToken);
                }
            },
            SyntaxKind.Attribute);

        // No symbol action sees the functions inside of methods.
        context.RegisterOperationAction(
            operation =>
            {
                if (HasAttributes(operation.Operation.Syntax))
                {
                    Report(operation.ReportDiagnostic, VainAttributes.OfFunction(FunctionOf(operation.Operation)), operation.CancellationToken);
                }
            },
            OperationKind.LocalFunction,
            OperationKind.AnonymousFunction);
    }

    // Hardly any function has one, and to bind them is dear.
    private static bool HasAttributes(SyntaxNode function) => function.DescendantNodes(static node => node is not (BlockSyntax or ArrowExpressionClauseSyntax)).Any(static node => node is AttributeSyntax);

    private static IMethodSymbol FunctionOf(IOperation operation) =>
        operation is ILocalFunctionOperation local ? local.Symbol : ((IAnonymousFunctionOperation)operation).Symbol;

    private static void Report(Action<Diagnostic> report, IEnumerable<VainAttribute> found, CancellationToken cancellationToken)
    {
        foreach (var vain in found)
        {
            if (vain.LocationIn(cancellationToken) is { } location)
            {
                report(Diagnostic.Create(Rule, location, vain.Name, vain.Where, vain.Consequence));
            }
        }
    }
}
