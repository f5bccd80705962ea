using Instrumentation.Analyzers.Engine;
using Instrumentation.Analyzers.Engine.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Privacy;

/// <summary>The family INS2xxx: personal data and secrets on their way into logs, spans, metrics and exceptions.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class PrivacyAnalyzer() : FamilyAnalyzer([.. PrivacyRules.All])
{
    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var sinks = SinkTable.Of(context.Compilation);
        if (sinks.IsEmpty)
        {
            return;
        }

        var calls = new SinkCalls(context.Compilation, context.Options.AnalyzerConfigOptionsProvider, sinks);
        context.RegisterOperationAction(calls.Analyze, OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.SimpleAssignment);
        context.RegisterSymbolAction(new SinkDeclarations(context.Compilation, calls).Analyze, SymbolKind.NamedType);
    }
}
