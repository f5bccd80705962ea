using System.Collections.Immutable;
using Instrumentation.Analyzers.Usage;
using Instrumentation.Shared;
using Instrumentation.Shared.Coverage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Coverage;

/// <summary>The family INS1xxx: which of the places where a framework calls the application are dark.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class CoverageAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [CoverageRules.EntryPoint, CoverageRules.Endpoint, CoverageRules.ServiceMethod, CoverageRules.SwallowedException];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var global = start.Options.AnalyzerConfigOptionsProvider.GlobalOptions;
            if (BuildProperties.IsDisabled(global) || TestProjects.Is(start.Compilation))
            {
                return;
            }

            var coverage = new EntryPointCoverage(start.Compilation, start.Options.AnalyzerConfigOptionsProvider);
            start.RegisterSymbolAction(coverage.AnalyzeType, SymbolKind.NamedType);
            start.RegisterOperationAction(coverage.AnalyzeCall, OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.EventAssignment);
        });
    }
}
