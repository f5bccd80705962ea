using Instrumentation.Analyzers.Engine;
using Instrumentation.Analyzers.Engine.Sinks;
using Instrumentation.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Cardinality;

/// <summary>The family INS3xxx: metric tags that make more series than anyone wants to pay for, and span names like them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class CardinalityAnalyzer() : FamilyAnalyzer([.. CardinalityRules.All])
{
    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var sinks = SinkTable.Of(context.Compilation);
        if (!sinks.HasMetrics)
        {
            return;
        }

        var scope = new CardinalityScope(context.Compilation, context.Options.AnalyzerConfigOptionsProvider);
        var instruments = new Instruments(scope);
        var tags = new TagCalls(context.Compilation, sinks, scope, instruments);
        context.RegisterOperationAction(tags.Analyze, OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.SimpleAssignment);
        if (InstrumentedMethods.Of(context.Compilation).HasAttributes)
        {
            context.RegisterSymbolAction(new MeteredTags(context.Compilation, scope).Analyze, SymbolKind.NamedType);
        }

        context.RegisterCompilationEndAction(instruments.Report);
    }
}
