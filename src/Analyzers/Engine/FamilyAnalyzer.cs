using System.Collections.Immutable;
using Instrumentation.Analyzers.Engine.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Engine;

/// <summary>How all our rules about code run: concurrently, not in generated code, and each compilation begins with the question whether they concern it.</summary>
internal abstract class FamilyAnalyzer(params DiagnosticDescriptor[] rules) : DiagnosticAnalyzer
{
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. rules];

    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            FindingLog.Of(start.Compilation).Begin(SupportedDiagnostics);
            Start(start);
        });
    }

    private protected abstract void Start(CompilationStartAnalysisContext context);
}
