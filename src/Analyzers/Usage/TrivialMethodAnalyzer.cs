using System.Collections.Immutable;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Usage;

/// <summary>INS0010: a span for a method that does hardly anything.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class TrivialMethodAnalyzer() : UsageAnalyzer(Rule, needsInstrumentation: false)
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.TrivialMethod,
        "Trivial method is traced",
        "'{0}' calls nothing and waits for nothing, so its span costs more than its work",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + RuleIds.TrivialMethod + RulePages.Extension);

    private static readonly ImmutableDictionary<string, string?> CanBeMeasured = ImmutableDictionary<string, string?>.Empty.Add(Remedies.Measurement, null);

    private protected override void Register(CompilationStartAnalysisContext context, InstrumentedMethods methods) =>
        context.RegisterOperationBlockAction(block => Analyze(block, methods));

    private static void Analyze(OperationBlockAnalysisContext context, InstrumentedMethods methods)
    {
        // Who puts the attribute on a type means the others, and who puts it on a virtual method means the overrides as well.
        if (context.OwningSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation } body
            && (PartialMethods.FindDeclaration(body) ?? ExtensionBlocks.ImplementationOf(body)) is { IsVirtual: false } method
            && method.FindAttribute(KnownNames.Traced) is { } traced
            && methods.Contains(method, context.CancellationToken)
            && context.OperationBlocks.OfType<IBlockOperation>().FirstOrDefault() is { } block
            && TrivialBody.Is(block)
            && traced.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) is AttributeSyntax syntax)
        {
            var properties = methods.AttributesOf(method)?.Metered is null ? CanBeMeasured : null;
            context.ReportDiagnostic(Diagnostic.Create(Rule, syntax.GetLocation(), properties, Names.Of(method)));
        }
    }
}
