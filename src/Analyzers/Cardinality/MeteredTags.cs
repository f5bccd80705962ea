using System.Globalization;
using Instrumentation.Analyzers.Usage;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Cardinality;

/// <summary>Judges the tags that <c>[Tag(On = … Signals.Metrics)]</c> forces on the metrics of <c>[Metered]</c> methods, and counts the series that they make.</summary>
internal sealed class MeteredTags(Compilation compilation, CardinalityScope scope)
{
    private readonly InstrumentedMethods _methods = InstrumentedMethods.Of(compilation);

    public void Analyze(SymbolAnalysisContext context)
    {
        foreach (var member in ((INamedTypeSymbol)context.Symbol).GetMembers())
        {
            if (member is not IMethodSymbol { IsImplicitlyDeclared: false } declared || ExtensionBlocks.ImplementationOf(declared) is not { } method
                || _methods.AttributesOf(method) is not { Metered: not null } attributes || !_methods.Contains(method, context.CancellationToken))
            {
                continue;
            }

            var tags = CapturedValues.Of(method, attributes, compilation, context.CancellationToken).Values.Where(static value => (value.Signals & CapturedValue.Metrics) != 0).ToList();
            foreach (var tag in tags.Where(static tag => tag.Bound is null))
            {
                AnalyzeTag(tag, method, context);
            }

            var place = declared.Locations[0];
            if (place.SourceTree is null)
            {
                continue;
            }

            var budget = scope.OptionsOf(place.SourceTree).Budget;
            if (Instruments.Exceeding(tags.Where(static tag => tag.Bound is not null).Select(static tag => (tag.Name, Estimate.Of(tag.Bound!.Value, ""))), budget) is { } arithmetic)
            {
                context.ReportDiagnostic(Diagnostic.Create(CardinalityRules.SeriesBudget, place, Names.Of(method), arithmetic, budget.ToString("N0", CultureInfo.InvariantCulture)));
            }
        }
    }

    private static void AnalyzeTag(CapturedValue tag, IMethodSymbol method, SymbolAnalysisContext context)
    {
        if (tag.Attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) is not AttributeSyntax syntax
            || !method.ContainingType.DeclaringSyntaxReferences.Any(part => part.SyntaxTree == syntax.SyntaxTree && part.Span.Contains(syntax.Span)))
        {
            return;
        }

        var symbol = tag.Path.Member ?? tag.Root;
        var estimate = (symbol is null ? null : SymbolEstimates.ByName(symbol.Name)) ?? TypeEstimates.Of(tag.Path.Type) ?? Estimate.Unknown;
        var (rule, reason) = estimate.Growth switch
        {
            Growth.Unbounded => (CardinalityRules.UnboundedTag, estimate.Reason),
            Growth.Growing => (CardinalityRules.GrowingTag, estimate.Reason),
            Growth.Unknown when SymbolEstimates.ByName(tag.Name) is { Growth: Growth.Unbounded } byKey => (CardinalityRules.IdentifierTag, byKey.Reason),
            _ => (null, ""),
        };
        if (rule is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(rule, syntax.GetLocation(), tag.Name, symbol?.Name ?? "the result", reason));
        }
    }
}
