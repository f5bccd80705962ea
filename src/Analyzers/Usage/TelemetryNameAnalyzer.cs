using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Usage;

/// <summary>INS0006: a name that OpenTelemetry does not take, or one name for two things.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class TelemetryNameAnalyzer() : UsageAnalyzer(Rule, needsInstrumentation: false)
{
    private static readonly DiagnosticDescriptor Rule = new(
        RuleIds.TelemetryName,
        "Telemetry name is malformed or means two things",
        "{0} {1}, so {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.Folder + RuleIds.TelemetryName + RulePages.Extension);

    private protected override void Register(CompilationStartAnalysisContext context, InstrumentedMethods methods)
    {
        var shared = new SharedNames(context.Compilation, methods);
        RegisterMethodAction(context, (symbol, method, location) => AnalyzeMethod(symbol, method, location, methods, shared));
        context.RegisterSymbolAction(
            static symbol => Report(symbol.ReportDiagnostic, symbol.Symbol.GetAttributes(), symbol.CancellationToken), SymbolKind.NamedType, SymbolKind.Property);

        // No symbol action sees an assembly.
        var ofAssembly = context.Compilation.Assembly.GetAttributes().Where(static attribute => MalformedNames.Find(attribute) is not null).ToList();
        if (ofAssembly.Count > 0)
        {
            context.RegisterSemanticModelAction(model => Report(
                model.ReportDiagnostic,
                ofAssembly.Where(attribute => attribute.ApplicationSyntaxReference?.SyntaxTree == model.SemanticModel.SyntaxTree),
                model.CancellationToken));
        }
    }

    private static void AnalyzeMethod(SymbolAnalysisContext context, IMethodSymbol method, Location location, InstrumentedMethods methods, SharedNames shared)
    {
        Report(context.ReportDiagnostic, method.GetAttributes(), context.CancellationToken);
        Report(context.ReportDiagnostic, method.GetReturnTypeAttributes(), context.CancellationToken);
        foreach (var parameter in method.Parameters)
        {
            Report(context.ReportDiagnostic, parameter.GetAttributes(), context.CancellationToken);
        }

        if (methods.AttributesOf(method) is not null)
        {
            foreach (var problem in shared.ProblemsOf(method))
            {
                Report(context.ReportDiagnostic, problem, SyntaxOf(problem.Attribute, context.CancellationToken)?.GetLocation() ?? location);
            }
        }
    }

    private static void Report(Action<Diagnostic> report, IEnumerable<AttributeData> attributes, CancellationToken cancellationToken)
    {
        foreach (var attribute in attributes)
        {
            if (MalformedNames.Find(attribute) is { } problem && SyntaxOf(attribute, cancellationToken) is { } syntax)
            {
                Report(report, problem, ((SyntaxNode?)AttributeArguments.Positional(syntax, 0, "name")?.Expression ?? syntax).GetLocation());
            }
        }
    }

    private static void Report(Action<Diagnostic> report, NameProblem problem, Location location) =>
        report(Diagnostic.Create(Rule, location, problem.Name, problem.Problem, problem.Consequence));

    private static AttributeSyntax? SyntaxOf(AttributeData attribute, CancellationToken cancellationToken) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) as AttributeSyntax;
}
