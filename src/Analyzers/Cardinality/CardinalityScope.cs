using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Cardinality;

/// <summary>What the rules share in one compilation: options and estimators, by file.</summary>
internal sealed class CardinalityScope(Compilation compilation, AnalyzerConfigOptionsProvider configuration)
{
    private readonly ConcurrentDictionary<SyntaxTree, (CardinalityOptions Options, Estimator Estimator)> _files = new();
    private readonly MethodResults _results = new(compilation);

    public CardinalityOptions OptionsOf(SyntaxTree tree) => Of(tree).Options;

    public Estimate EstimateOf(IOperation value) => Of(value.Syntax.SyntaxTree).Estimator.Of(value);

    private (CardinalityOptions Options, Estimator Estimator) Of(SyntaxTree tree) => _files.GetOrAdd(tree, each =>
    {
        var options = CardinalityOptions.Of(configuration.GetOptions(each));
        return (options, new Estimator(new SymbolEstimates(options), _results));
    });
}
