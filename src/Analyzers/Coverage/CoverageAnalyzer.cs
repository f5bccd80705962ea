using Instrumentation.Analyzers.Engine;
using Instrumentation.Shared;
using Instrumentation.Shared.Coverage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Coverage;

/// <summary>The family INS1xxx: which of the places where a framework calls the application are dark.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class CoverageAnalyzer() : FamilyAnalyzer([.. CoverageRules.All])
{
    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (BuildProperties.IsDisabled(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions) || TestProjects.Is(context.Compilation))
        {
            return;
        }

        var coverage = new EntryPointCoverage(context.Compilation, context.Options.AnalyzerConfigOptionsProvider);
        context.RegisterSymbolAction(coverage.AnalyzeType, SymbolKind.NamedType);
        context.RegisterOperationAction(coverage.AnalyzeCall, OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.EventAssignment);
    }
}
