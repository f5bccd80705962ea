using Instrumentation.Analyzers.Engine;
using Instrumentation.Analyzers.Engine.Sinks;
using Instrumentation.Analyzers.Hygiene.Conventions;
using Instrumentation.Shared.Coverage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Hygiene;

/// <summary>The family INS4xxx: telemetry written by hand, and how it goes wrong.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class HygieneAnalyzer() : FamilyAnalyzer([.. HygieneRules.All])
{
    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (TestProjects.Is(context.Compilation) || context.Compilation.GetTypesByMetadataName("System.Diagnostics.Activity").IsEmpty)
        {
            return;
        }

        var instruments = new PerCallInstruments(context.Compilation, context.CancellationToken);
        var keys = new TelemetryKeys(SinkTable.Of(context.Compilation));
        context.RegisterOperationAction(keys.Analyze, OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.SimpleAssignment);
        context.RegisterOperationAction(TelemetryKeys.AnalyzeAttribute, OperationKind.Attribute);
        context.RegisterOperationAction(LeakedActivities.Analyze, OperationKind.Using, OperationKind.UsingDeclaration);
        new UnregisteredScopes(context.Compilation).Register(context);
        context.RegisterOperationAction(each => instruments.Analyze(each.Operation, each), OperationKind.ObjectCreation);
        context.RegisterOperationAction(
            each =>
            {
                var call = (IInvocationOperation)each.Operation;
                switch (call.TargetMethod.Name)
                {
                    case "StartActivity" or "Start":
                        UnendedActivities.Analyze(call, each);
                        break;
                    case "SetTag" or "AddTag" or "AddEvent":
                        ExceptionTags.Analyze(call, each);
                        break;
                    case "AddException" or "RecordException":
                        ErrorStatus.Analyze(call, each);
                        break;
                    case var name when name.StartsWith("Create", StringComparison.Ordinal):
                        instruments.Analyze(call, each);
                        InstrumentNames.Analyze(call, each);
                        break;
                }
            },
            OperationKind.Invocation);
    }
}
