using Instrumentation.Analyzers.Engine.Options;
using Instrumentation.Analyzers.Privacy.Terms;
using Instrumentation.Shared.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Privacy.Options;

/// <summary>The options of the family as they are for one file. What cannot be read counts as not written; INS9001 says so.</summary>
internal sealed class PrivacyOptions
{
    public const string Prefix = "instrumentation.pii.";
    public const string Classes = Prefix + "classes";
    public const string AdditionalTerms = Prefix + "additional_terms";
    public const string ExcludedTerms = Prefix + "excluded_terms";
    public const string ExcludedSymbols = Prefix + "excluded_symbols";
    public const string Redactors = Prefix + "redactors";
    public const string MinimumLevel = Prefix + "min_level";
    public const string SeverityOf = Prefix + "severity.";
    public const string AdditionalSinks = "instrumentation.sinks.additional";

    private readonly HashSet<string> _classes;
    private readonly Dictionary<string, DiagnosticSeverity?> _severities;
    private readonly HashSet<string> _excludedSymbols;
    private readonly HashSet<string> _redactors;
    private readonly HashSet<string> _sinks;

    private PrivacyOptions(AnalyzerConfigOptions options)
    {
        _classes = OptionLists.Set(options, Classes);
        _excludedSymbols = OptionLists.Set(options, ExcludedSymbols);
        _redactors = OptionLists.Set(options, Redactors);
        FirstRedactor = options.TryGetValue(Redactors, out var redactors) ? OptionLists.Items(redactors).FirstOrDefault() : null;
        _sinks = OptionLists.Set(options, AdditionalSinks);
        _severities = new Dictionary<string, DiagnosticSeverity?>(StringComparer.Ordinal);
        foreach (var each in DataClasses.All)
        {
            if (options.TryGetValue(SeverityOf + each.Name, out var text) && OptionText.TrySeverity(text, out var severity))
            {
                _severities[each.Name] = severity;
            }
        }

        MinimumLogLevel = options.TryGetValue(MinimumLevel, out var level) && OptionText.TryLevel(level, out var number) ? number : 0;
        var additional = OptionText.Terms(options, AdditionalTerms).ToList();
        var excluded = OptionLists.Set(options, ExcludedTerms);
        Terms = additional.Count == 0 && excluded.Count == 0 ? TermTable.Default : new TermTable(DataClasses.All, additional, excluded);
    }

    public TermTable Terms { get; }

    /// <summary>Log records below it are not judged, as Microsoft.Extensions.Logging numbers the levels.</summary>
    public int MinimumLogLevel { get; }

    /// <summary>The redactor that fixes use.</summary>
    public string? FirstRedactor { get; }

    public bool HasAdditionalSinks => _sinks.Count > 0;

    public static PrivacyOptions Of(AnalyzerConfigOptions options) => new(options);

    /// <summary>Whether findings of a class are wanted at all.</summary>
    public bool IsOn(DataClass found) => SeverityFor(found) is not null;

    /// <summary>How bad a class is here; <see langword="null"/> if it is off.</summary>
    public DiagnosticSeverity? SeverityFor(DataClass found) =>
        _severities.TryGetValue(found.Name, out var severity) ? severity
        : _classes.Count == 0 ? found.Severity
        : found == DataClasses.Classified || _classes.Contains(found.Name) ? found.Severity ?? DiagnosticSeverity.Info
        : null;

    /// <summary>Whether an option says how bad the class is.</summary>
    public bool IsConfigured(DataClass found) => _severities.ContainsKey(found.Name);

    public bool IsExcluded(ISymbol symbol) => DocumentationIds.Name(_excludedSymbols, symbol);

    public bool IsRedactor(IMethodSymbol method) => DocumentationIds.Name(_redactors, method);

    public bool IsAdditionalSink(IMethodSymbol method) => DocumentationIds.Name(_sinks, method);
}
