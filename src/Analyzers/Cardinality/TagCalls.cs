using System.Collections.Concurrent;
using Instrumentation.Analyzers.Engine;
using Instrumentation.Analyzers.Engine.Findings;
using Instrumentation.Analyzers.Engine.Helpers;
using Instrumentation.Analyzers.Engine.Sinks;
using Instrumentation.Analyzers.Engine.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Cardinality;

/// <summary>Judges the tags of measurements, the names of instruments and spans, and the arguments of helpers that make tags of them.</summary>
internal sealed class TagCalls(Compilation compilation, SinkTable sinks, CardinalityScope scope, Instruments instruments)
{
    private static readonly string[] MetricWords = ["KeyValuePair", "TagList", "WithLabels", "Counter", "Histogram", "Gauge", "Measurement"];

    private readonly HelperSummaries _helpers = new(compilation, sinks, static sink => sink.Kind is SinkKind.MetricTag, static (_, _) => false);
    private readonly ConcurrentDictionary<SyntaxTree, bool> _mentionMetrics = new();
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
                AnalyzeHelper(call, context);
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
            case Growth.Unbounded:
                Report(CardinalityRules.UnboundedTag, tag.Value, SinkOf(name), context, name, QuotedSource.Of(tag.Value), estimate.Reason);
                break;
            case Growth.Growing:
                Report(CardinalityRules.GrowingTag, tag.Value, SinkOf(name), context, name, QuotedSource.Of(tag.Value), estimate.Reason);
                break;
            case Growth.Unknown when tag.Name is not null && MeaningOf(tag.Name, tag.Value.Syntax.SyntaxTree) is { } meaning:
                Report(CardinalityRules.IdentifierTag, tag.Value, SinkOf(name), context, name, QuotedSource.Of(tag.Value), meaning);
                break;
        }
    }

    // prometheus-net has labels by position.
    private static string NameOf(SinkValue tag) => tag.Name ?? (tag.Key is null ? "label" : QuotedSource.Of(tag.Key));

    private string? MeaningOf(string key, SyntaxTree tree) =>
        scope.OptionsOf(tree).IsUnboundedKey(key) ? "an unbounded value"
        : SymbolEstimates.ByName(key) is { Growth: Growth.Unbounded or Growth.Growing } estimate ? estimate.Reason
        : null;

    private void AnalyzeSpanName(IOperation name, OperationAnalysisContext context)
    {
        if (scope.EstimateOf(name) is { Growth: Growth.Unbounded } estimate)
        {
            Report(CardinalityRules.UnboundedSpanName, name, nameof(SinkKind.SpanName), context, QuotedSource.Of(name), estimate.Reason);
        }
    }

    // A parameter is the caller's, and what a loop hands on is somebody else's pairs.
    private void AnalyzeName(IOperation name, string what, OperationAnalysisContext context)
    {
        var behind = LocalValues.Resolve(name);
        if (behind.ConstantValue.HasValue
            || behind is IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation or ILocalReferenceOperation or IInvocationOperation
            || (behind is IConditionalOperation { WhenTrue.ConstantValue.HasValue: true, WhenFalse.ConstantValue.HasValue: true }))
        {
            return;
        }

        if (behind is IInterpolatedStringOperation text && text.Holes().All(IsFixed))
        {
            return;
        }

        Report(CardinalityRules.VariableName, name, what, context, what, QuotedSource.Of(name));
    }

    // "{Prefix}.duration" with a constant or read-only prefix.
    private static bool IsFixed(IOperation part) =>
        part.ConstantValue.HasValue || LocalValues.Resolve(part) is IFieldReferenceOperation { Field: { IsReadOnly: true } or { IsConst: true } } or IParameterReferenceOperation;

    private void AnalyzeHelper(IInvocationOperation call, OperationAnalysisContext context)
    {
        var method = call.TargetMethod;
        if (method.IsAbstract || method.DeclaringSyntaxReferences.IsEmpty || !MentionsMetrics(method))
        {
            return;
        }

        foreach (var argument in call.Arguments)
        {
            // A parameter with a bound of its own, or a type that says all, is judged where the tag is made.
            if (argument is not { ArgumentKind: not ArgumentKind.DefaultValue, Parameter: { RefKind: RefKind.None } parameter }
                || TypeEstimates.Of(parameter.Type) is not null || TypeEstimates.Declared(parameter) is not null || SymbolEstimates.ByName(parameter.Name) is not null)
            {
                continue;
            }

            if (scope.EstimateOf(argument.Value) is { Growth: Growth.Unbounded } estimate && _helpers.SinkOf(parameter, context.CancellationToken) is { } tag)
            {
                Report(CardinalityRules.UnboundedArgument, argument.Value, SinkOf(NameOf(tag)), context, NameOf(tag), QuotedSource.Of(argument.Value), estimate.Reason, method.Name);
            }
        }
    }

    // Hardly any file does, and to look into every method that is called would bind everything twice.
    private bool MentionsMetrics(IMethodSymbol method) => method.DeclaringSyntaxReferences.Any(reference => _mentionMetrics.GetOrAdd(reference.SyntaxTree, static tree =>
    {
        var text = tree.GetText().ToString();
        return MetricWords.Any(word => text.IndexOf(word, StringComparison.Ordinal) >= 0);
    }));

    private static bool IsInstrumentCreation(IInvocationOperation call) =>
        call.TargetMethod is { ContainingType: { Name: "Meter", ContainingNamespace.Name: "Metrics" } } method && method.Name.StartsWith("Create", StringComparison.Ordinal);

    private static string SinkOf(string tag) => $"{SinkKind.MetricTag}:{tag}";

    private void Report(DiagnosticDescriptor rule, IOperation place, string sink, OperationAnalysisContext context, params object[] arguments) =>
        _log.Report(context.ReportDiagnostic, rule, new Subject(context.ContainingSymbol, sink, Subject.NameOf(place)), place.Syntax.GetLocation(), arguments);
}
