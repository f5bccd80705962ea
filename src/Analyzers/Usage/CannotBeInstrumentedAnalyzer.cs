using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Usage;

/// <summary>INS0001: the attributes are on a method of a shape that no route handles, or on a partial method without a body.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class CannotBeInstrumentedAnalyzer() : UsageAnalyzer(Rule, needsInstrumentation: false)
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.CannotBeInstrumented,
        "Method cannot be instrumented",
        "'{0}' cannot be instrumented, so calls of it are not recorded: {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + RuleIds.CannotBeInstrumented + RulePages.Extension);

    private protected override void Register(CompilationStartAnalysisContext context, InstrumentedMethods methods) =>
        RegisterMethodAction(context, (symbol, method, location) => Analyze(symbol, method, location, methods));

    private static void Analyze(SymbolAnalysisContext context, IMethodSymbol method, Location location, InstrumentedMethods methods)
    {
        if (methods.AttributesOf(method) is { } attributes
            && MethodShape.NoEffectReason(method) is null
            && RefusalOf(method, context) is { } reason
            && !InheritedDeclarations(method).Any(inherited => methods.AttributesOf(inherited) is not null && MethodShape.Refusal(inherited, context.CancellationToken) == reason))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, location, SeverityOf(attributes), additionalLocations: null, properties: null, Names.Of(method), reason));
        }
    }

    // Who names a type or a namespace has not asked for this very method, and need not go through all of them before the build succeeds.
    private static DiagnosticSeverity SeverityOf(OperationAttributes attributes) => attributes switch
    {
        { IsDirect: true } => Rule.DefaultSeverity,
        { IsFromAssembly: true } => DiagnosticSeverity.Info,
        _ => DiagnosticSeverity.Warning,
    };

    private static string? RefusalOf(IMethodSymbol method, SymbolAnalysisContext context) =>
        MethodShape.Refusal(method, context.CancellationToken)
        ?? (method.MethodKind is MethodKind.Ordinary && PartialMethods.Takes(method) ? PartialMethods.Refusal(method, context.Compilation, context.CancellationToken) : null);

    /// <summary>The declarations in this compilation that the method has its signature, and perhaps its attributes, from: the same mistake is reported there.</summary>
    private static IEnumerable<IMethodSymbol> InheritedDeclarations(IMethodSymbol method)
    {
        if (method.OverriddenMethod is { } overridden && overridden.ContainingAssembly.Same(method.ContainingAssembly))
        {
            yield return overridden.OriginalDefinition;
        }

        foreach (var member in InterfaceMembers.ImplementedBy(method))
        {
            if (member.ContainingAssembly.Same(method.ContainingAssembly))
            {
                yield return member.OriginalDefinition;
            }
        }
    }
}
