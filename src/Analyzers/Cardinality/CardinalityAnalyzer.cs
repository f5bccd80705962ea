using System.Collections.Immutable;
using Instrumentation.Analyzers.Engine.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Cardinality;

/// <summary>The family INS3xxx: metric tags that make more series than anyone wants to pay for, and span names like them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class CardinalityAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. CardinalityRules.All];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var sinks = new SinkTable(start.Compilation);
            if (!sinks.HasMetrics)
            {
                return;
            }

            var scope = new CardinalityScope(start.Compilation, start.Options.AnalyzerConfigOptionsProvider);
            var instruments = new Instruments(scope);
            var tags = new TagCalls(start.Compilation, sinks, scope, instruments);
            start.RegisterOperationAction(tags.Analyze, OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.SimpleAssignment);
            start.RegisterSymbolAction(new MeteredTags(start.Compilation, scope).Analyze, SymbolKind.NamedType);
            start.RegisterCompilationEndAction(instruments.Report);
        });
    }
}
