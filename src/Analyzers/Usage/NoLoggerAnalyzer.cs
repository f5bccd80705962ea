using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Usage;

/// <summary>INS0008: a method is <c>[Logged]</c> and there is no logger for its records.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class NoLoggerAnalyzer() : UsageAnalyzer(Rule, needsInstrumentation: true)
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.NoLogger,
        "No logger can be found",
        "'{0}' is [Logged] and generated code finds no logger in its parameters or in '{1}', nor is InstrumentationLogging.LoggerFactory set here, "
            + "so its log records are not written",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + RuleIds.NoLogger + RulePages.Extension);

    private protected override void Register(CompilationStartAnalysisContext context, InstrumentedMethods methods) =>
        RegisterMethodAction(context, (symbol, method, location) => Analyze(symbol, method, location, methods));

    private static void Analyze(SymbolAnalysisContext context, IMethodSymbol method, Location location, InstrumentedMethods methods)
    {
        if ((method.ContainingType.TypeKind is not TypeKind.Interface || PartialMethods.Takes(method))
            && methods.AttributesOf(method)?.Logged is not null
            && methods.Contains(method, context.CancellationToken)
            && LoggerLookup.Find(method, context.Compilation, context.CancellationToken) is null
            && !AmbientLogger.IsMentioned(context.Compilation, context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, location, methods.SeverityOf(method), additionalLocations: null, properties: null, Names.Of(method), method.ContainingType.Name));
        }
    }
}
