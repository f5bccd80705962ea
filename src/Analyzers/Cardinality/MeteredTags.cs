using Instrumentation.Analyzers.Engine.Findings;
using Instrumentation.Analyzers.Engine.Sinks;
using Instrumentation.Analyzers.Usage;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Cardinality;

/// <summary>Judges the tags that <c>[Tag(On = … Signals.Metrics)]</c> forces on the metrics of <c>[Metered]</c> methods, and counts the series that they make.</summary>
internal sealed class MeteredTags(Compilation compilation, CardinalityScope scope)
{
    private readonly InstrumentedMethods _methods = InstrumentedMethods.Of(compilation);

    public void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        foreach (var (method, place, captured) in CapturingMethods.Of(type, _methods, compilation, context.CancellationToken))
        {
            if (_methods.AttributesOf(method) is not { Metered: not null })
            {
                continue;
            }

            var tags = captured.Values.Where(static value => (value.Signals & CapturedValue.Metrics) != 0).ToList();
            foreach (var tag in tags.Where(static tag => tag.Bound is null))
            {
                AnalyzeTag(tag, method, type, context);
            }

            if (place.SourceTree is null)
            {
                continue;
            }

            var budget = scope.OptionsOf(place.SourceTree).Budget;
            if (Instruments.Exceeding(tags.Where(static tag => tag.Bound is not null).Select(static tag => (tag.Name, Estimate.Of(tag.Bound!.Value, ""))), budget) is { } arithmetic)
            {
                Instruments.ReportSeries(compilation, context.ReportDiagnostic, method, place, Names.Of(method), arithmetic, budget);
            }
        }
    }

    private static void AnalyzeTag(CapturedValue tag, IMethodSymbol method, INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        if (CapturingMethods.FindSyntax(tag.Attribute, type, context.CancellationToken) is not { } syntax)
        {
            return;
        }

        var symbol = tag.Path.Member ?? tag.Root;
        var estimate = (symbol is null ? null : NameEstimates.Of(symbol.Name)) ?? TypeEstimates.Of(tag.Path.Type) ?? Estimate.Unknown;
        var (rule, reason) = estimate.Growth switch
        {
            Growth.Unbounded => (CardinalityRules.UnboundedTag, estimate.Reason),
            Growth.Growing => (CardinalityRules.GrowingTag, estimate.Reason),
            Growth.Unknown when NameEstimates.Of(tag.Name) is { Growth: Growth.Unbounded } byKey => (CardinalityRules.IdentifierTag, byKey.Reason),
            _ => (null, ""),
        };
        if (rule is not null)
        {
            var subject = new Subject(method, $"{SinkKind.MetricTag}:{tag.Name}", Subject.NameOf(symbol));
            FindingLog.Of(context.Compilation).Report(context.ReportDiagnostic, rule, subject, syntax.GetLocation(), tag.Name, symbol?.Name ?? "the result", reason);
        }
    }
}
