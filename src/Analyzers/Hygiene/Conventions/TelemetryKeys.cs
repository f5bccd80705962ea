using Instrumentation.Analyzers.Engine.Sinks;
using Instrumentation.Analyzers.Engine.Values;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Hygiene.Conventions;

/// <summary>INS4008: keys of tags and log scopes that the semantic conventions have given up, or never had.</summary>
internal sealed class TelemetryKeys(SinkTable sinks)
{
    public void Analyze(OperationAnalysisContext context)
    {
        if (!MayHaveKeys(context.Operation))
        {
            return;
        }

        foreach (var value in sinks.Read(context.Operation))
        {
            if (value is { Kind: SinkKind.SpanTag or SinkKind.SpanEvent or SinkKind.MetricTag or SinkKind.LogScope, Name: { } name, Key: { } key }
                && ConventionKeys.Judge(name) is { } verdict && !IsSentToo(verdict, key))
            {
                Report(verdict, key, context);
            }
        }
    }

    /// <summary><c>[Tag("key")]</c>.</summary>
    public static void AnalyzeAttribute(OperationAnalysisContext context)
    {
        if (context.Operation is IAttributeOperation { Operation: IObjectCreationOperation creation } && creation.Type.Is(KnownNames.Namespace, KnownNames.Tag)
            && creation.Argument("name") is { } key && key.ConstantText() is { } name && ConventionKeys.Judge(name) is { } verdict)
        {
            Report(verdict, key, context);
        }
    }

    // Hardly anything of all that a compilation calls, creates and assigns does; most calls of a logger are none of a scope.
    private static bool MayHaveKeys(IOperation operation) => operation switch
    {
        IInvocationOperation call => !call.TargetMethod.Name.StartsWith("Log", StringComparison.Ordinal),
        IObjectCreationOperation creation => creation.Type?.ContainingNamespace is { Name: "Diagnostics" or "Metrics" },
        ISimpleAssignmentOperation assignment => assignment.Target is IPropertyReferenceOperation { Arguments.IsEmpty: false },
        _ => false,
    };

    // While their readers move, some send both.
    private static bool IsSentToo(ConventionVerdict verdict, IOperation key) =>
        !verdict.IsMisspelt && key.Outermost().Descendants().Any(operation => operation.ConstantValue is { HasValue: true, Value: string text } && verdict.New.Contains(text));

    private static void Report(ConventionVerdict verdict, IOperation key, OperationAnalysisContext context)
    {
        var names = string.Join(" and ", verdict.New.Select(static each => $"'{each}'"));
        var said = verdict.IsMisspelt ? $"is not a key of the semantic conventions; {names} is"
            : verdict.CanRename ? $"is {names} in the semantic conventions now"
            : $"is no more in the semantic conventions; what it said is in {names}";
        HygieneFindings.Report(
            context, HygieneRules.ConventionKey, key, HygieneFindings.Renaming(verdict.CanRename ? verdict.New[0] : null), additionalLocations: null, verdict.Key, said);
    }
}
