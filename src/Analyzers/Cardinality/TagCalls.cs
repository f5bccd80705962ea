using System.Collections.Immutable;
using Instrumentation.Analyzers.Engine;
using Instrumentation.Analyzers.Engine.Findings;
using Instrumentation.Analyzers.Engine.Sinks;
using Instrumentation.Analyzers.Engine.Values;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Cardinality;

/// <summary>Judges the tags of measurements, the names of instruments and spans, and the arguments of helpers that make tags of them.</summary>
internal sealed class TagCalls(Compilation compilation, SinkTable sinks, CardinalityScope scope, Instruments instruments)
{
    private static readonly ImmutableDictionary<string, string?> None = ImmutableDictionary<string, string?>.Empty;
    private static readonly ImmutableDictionary<string, string?> OfResource = None.Add(Remedies.Resource, "");

    private readonly HelperCalls _helpers = new(compilation, sinks, scope);
    private readonly FindingLog _log = FindingLog.Of(compilation);

    public void Analyze(OperationAnalysisContext context)
    {
        var operation = context.Operation;
        var isSink = false;
        foreach (var value in sinks.Read(operation))
        {
            isSink = true;
            if (value.Kind is SinkKind.MetricTag)
            {
                AnalyzeTag(value, context);
            }
            else if (value.Kind is SinkKind.SpanName)
            {
                AnalyzeSpanName(value.Value, context);
            }
        }

        if (operation is IInvocationOperation call)
        {
            instruments.Add(call, sinks);
            if (IsInstrumentCreation(call) && call.Argument("name") is { } name)
            {
                AnalyzeName(name, "name of the instrument", context);
            }
            else if (!isSink)
            {
                _helpers.Analyze(call, context);
            }
        }
    }

    private void AnalyzeTag(SinkValue tag, OperationAnalysisContext context)
    {
        if (tag.Key is { } key && tag.Name is null)
        {
            AnalyzeName(key, "key of the metric tag", context);
        }

        var estimate = scope.EstimateOf(tag.Value);
        var name = NameOf(tag);
        switch (estimate.Growth)
        {
            case Growth.Unbounded or Growth.Growing when IsGrowing(tag, estimate):
                var properties = NameEstimates.NamesProcess(estimate.Reason) ? OfResource : None;
                Report(CardinalityRules.GrowingTag, tag.Value, SinkOf(name), context, properties, name, QuotedSource.Of(tag.Value), estimate.Reason);
                break;
            case Growth.Unbounded:
                Report(CardinalityRules.UnboundedTag, tag.Value, SinkOf(name), context, None, name, QuotedSource.Of(tag.Value), estimate.Reason);
                break;
            case Growth.Unknown when tag.Name is not null && MeaningOf(tag.Name, tag.Value.Syntax.SyntaxTree) is { } meaning:
                Report(CardinalityRules.IdentifierTag, tag.Value, SinkOf(name), context, None, name, QuotedSource.Of(tag.Value), meaning);
                break;
        }
    }

    // prometheus-net has labels by position.
    public static string NameOf(SinkValue tag) => tag.Name ?? (tag.Key is null ? "label" : QuotedSource.Of(tag.Key));

    // A name that says "id" says less than a key that says whose.
    private static bool IsGrowing(SinkValue tag, Estimate estimate) =>
        estimate.Growth is Growth.Growing || (estimate.IsById && tag.Name is not null && NameEstimates.Of(tag.Name) is { Growth: Growth.Growing });

    private string? MeaningOf(string key, SyntaxTree tree) =>
        scope.OptionsOf(tree).IsUnboundedKey(key) ? "an unbounded value"
        : NameEstimates.Of(key) is { Growth: Growth.Unbounded or Growth.Growing } estimate ? estimate.Reason
        : null;

    private void AnalyzeSpanName(IOperation name, OperationAnalysisContext context)
    {
        if (scope.EstimateOf(name) is { Growth: Growth.Unbounded } estimate)
        {
            Report(CardinalityRules.UnboundedSpanName, name, nameof(SinkKind.SpanName), context, HolesIn(name), QuotedSource.Of(name), estimate.Reason);
        }
    }

    private ImmutableDictionary<string, string?> HolesIn(IOperation name) => name is IInterpolatedStringOperation text
        ? None.Add(Remedies.Holes, string.Join(",", text.Holes().Select((hole, index) => (hole, index)).Where(each => scope.EstimateOf(each.hole) is { Growth: Growth.Unbounded }).Select(static each => each.index)))
        : None;

    // What is not put together here is somebody else's constant more often than not; so are parts that nothing is known of.
    private void AnalyzeName(IOperation name, string what, OperationAnalysisContext context)
    {
        if (LocalValues.Resolve(name) is not (IParameterReferenceOperation or IMemberReferenceOperation or ILocalReferenceOperation or IInvocationOperation)
            && scope.EstimateOf(name) is { Growth: Growth.Unbounded or Growth.Growing })
        {
            Report(CardinalityRules.VariableName, name, what, context, None, what, QuotedSource.Of(name));
        }
    }

    private static bool IsInstrumentCreation(IInvocationOperation call) =>
        call.TargetMethod is { ContainingType: { Name: "Meter", ContainingNamespace.Name: "Metrics" } } method && method.Name.StartsWith("Create", StringComparison.Ordinal);

    public static string SinkOf(string tag) => $"{SinkKind.MetricTag}:{tag}";

    private void Report(
        DiagnosticDescriptor rule, IOperation place, string sink, OperationAnalysisContext context, ImmutableDictionary<string, string?> properties, params object[] arguments) =>
        _log.Report(
            context.ReportDiagnostic,
            rule,
            new Subject(context.ContainingSymbol, sink, Subject.NameOf(place)),
            place.Syntax.GetLocation(),
            rule.DefaultSeverity,
            additionalLocations: null,
            properties,
            arguments);
}
