using System.Collections.Immutable;
using Instrumentation.Analyzers.Engine.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Privacy;

/// <summary>The family INS2xxx: personal data and secrets on their way into logs, spans, metrics and exceptions.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class PrivacyAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. PrivacyRules.All];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            var sinks = new SinkTable(start.Compilation);
            if (sinks.IsEmpty)
            {
                return;
            }

            var calls = new SinkCalls(start.Compilation, start.Options.AnalyzerConfigOptionsProvider, sinks);
            start.RegisterOperationAction(calls.Analyze, OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.SimpleAssignment);

            var declarations = new SinkDeclarations(start.Compilation, calls);
            start.RegisterSymbolAction(declarations.Analyze, SymbolKind.NamedType);
        });
    }
}
