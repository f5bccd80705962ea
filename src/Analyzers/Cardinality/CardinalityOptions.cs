using Instrumentation.Analyzers.Privacy.Options;
using Instrumentation.Shared.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Cardinality;

/// <summary>The options of the family as they are for one file.</summary>
internal sealed class CardinalityOptions
{
    public const string Prefix = "instrumentation.cardinality.";
    public const string BudgetKey = Prefix + "budget";
    public const string PerTagKey = Prefix + "per_tag";
    public const string UnboundedKeys = Prefix + "unbounded_keys";
    public const string BoundedSymbols = Prefix + "bounded_symbols";

    /// <summary>What the SDK of OpenTelemetry keeps for an instrument before it drops series into the overflow point.</summary>
    private const int DefaultBudget = 2000;

    private const int DefaultPerTag = 200;

    private readonly HashSet<string> _unboundedKeys;
    private readonly HashSet<string> _boundedSymbols;

    private CardinalityOptions(AnalyzerConfigOptions options)
    {
        Budget = Number(options, BudgetKey) ?? DefaultBudget;
        PerTag = Number(options, PerTagKey) ?? DefaultPerTag;
        _unboundedKeys = OptionLists.Set(options, UnboundedKeys);
        _boundedSymbols = OptionLists.Set(options, BoundedSymbols);
    }

    /// <summary>The most series of one instrument.</summary>
    public int Budget { get; }

    /// <summary>The most values of one tag: what a symbol counts for that an option calls bounded.</summary>
    public int PerTag { get; }

    public static CardinalityOptions Of(AnalyzerConfigOptions options) => new(options);

    public bool IsUnboundedKey(string key) => _unboundedKeys.Contains(key);

    public bool IsBounded(ISymbol symbol) => DocumentationIds.Name(_boundedSymbols, symbol);

    private static int? Number(AnalyzerConfigOptions options, string key) => options.TryGetValue(key, out var text) && int.TryParse(text.Trim(), out var number) && number > 0 ? number : null;
}
