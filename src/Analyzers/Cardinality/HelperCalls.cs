using Instrumentation.Analyzers.Engine;
using Instrumentation.Analyzers.Engine.Findings;
using Instrumentation.Analyzers.Engine.Helpers;
using Instrumentation.Analyzers.Engine.Sinks;
using Instrumentation.Analyzers.Engine.Words;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Cardinality;

/// <summary>Judges what callers hand to helpers that make metric tags of it.</summary>
internal sealed class HelperCalls(Compilation compilation, SinkTable sinks, CardinalityScope scope)
{
    /// <summary>What a class of measurements may be called besides: <c>TelemetryMetricsHelper</c>.</summary>
    private static readonly HashSet<string> NeutralTails = new(StringComparer.Ordinal) { "helper", "recorder", "reporter", "tracker", "service", "extension", "util" };

    private readonly HelperSummaries _summaries = new(compilation, sinks, static sink => sink.Kind is SinkKind.MetricTag, static (_, _) => false);
    private readonly FindingLog _log = FindingLog.Of(compilation);
    private readonly MetricFiles _files = new(compilation);

    public void Analyze(IInvocationOperation call, OperationAnalysisContext context)
    {
        var method = call.TargetMethod;
        var isSeen = !method.IsAbstract && method.DeclaringSyntaxReferences.Any(reference => compilation.ContainsSyntaxTree(reference.SyntaxTree));
        if (isSeen ? !method.DeclaringSyntaxReferences.Any(reference => _files.MayMeasure(reference.SyntaxTree)) : !IsOfMetrics(method.ContainingType))
        {
            return;
        }

        foreach (var argument in call.Arguments)
        {
            // A parameter with a bound of its own, or a type or name that says all, is judged where the tag is made.
            if (argument is { ArgumentKind: not ArgumentKind.DefaultValue, Parameter: { RefKind: RefKind.None } parameter }
                && TypeEstimates.Of(parameter.Type) is null && TypeEstimates.Declared(parameter) is null && NameEstimates.Of(parameter.Name) is null && !CatchAllRoutes.Fill(parameter)
                && scope.EstimateOf(argument.Value) is { Growth: Growth.Unbounded } estimate
                && TagOf(parameter, isSeen, context.CancellationToken) is { } tag)
            {
                _log.Report(
                    context.ReportDiagnostic,
                    CardinalityRules.UnboundedArgument,
                    new Subject(context.ContainingSymbol, TagCalls.SinkOf(tag), Subject.NameOf(argument.Value)),
                    argument.Value.Syntax.GetLocation(),
                    tag,
                    QuotedSource.Of(argument.Value),
                    estimate.Reason,
                    method.Name);
            }
        }
    }

    private string? TagOf(IParameterSymbol parameter, bool isSeen, CancellationToken cancellationToken) =>
        !isSeen ? (parameter.Type.SpecialType is SpecialType.System_String ? parameter.Name : null)
        : _summaries.SinkOf(parameter, cancellationToken) is { } tag ? TagCalls.NameOf(tag)
        : null;

    // The body of a method of another project or behind an interface is not seen; what would a class of metrics do with a text but tag?
    private static bool IsOfMetrics(INamedTypeSymbol? type)
    {
        if (type is null || type.ContainingNamespace is { Name: "Metrics", ContainingNamespace.Name: "Diagnostics" })
        {
            return false;
        }

        var words = NameWords.Of(type.Name);
        var head = words.Count;
        while (head > 1 && NeutralTails.Contains(words[head - 1]))
        {
            head--;
        }

        return head > 0 && words[head - 1] is "metric" && head > 1;
    }
}
