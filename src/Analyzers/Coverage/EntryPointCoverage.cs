using System.Collections.Concurrent;
using System.Collections.Immutable;
using Instrumentation.Analyzers.Engine;
using Instrumentation.Analyzers.Engine.Findings;
using Instrumentation.Analyzers.Usage;
using Instrumentation.Shared;
using Instrumentation.Shared.Coverage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Analyzers.Coverage;

/// <summary>Looks for evidence of telemetry at each entry point.</summary>
internal sealed class EntryPointCoverage
{
    private readonly Compilation _compilation;
    private readonly AnalyzerConfigOptionsProvider _configuration;
    private readonly EntryPointFinder _finder;
    private readonly Bodies _bodies;
    private readonly EntryPointJudge _judge;
    private readonly FindingLog _log;
    private readonly bool _isServerInstrumented;
    private readonly ConcurrentDictionary<SyntaxTree, CoverageOptions> _options = new();

    public EntryPointCoverage(Compilation compilation, AnalyzerConfigOptionsProvider configuration)
    {
        _compilation = compilation;
        _configuration = configuration;
        _finder = new EntryPointFinder(compilation);
        _log = FindingLog.Of(compilation);
        var methods = InstrumentedMethods.Of(compilation);
        _bodies = new Bodies(compilation, SemanticModels.Of(compilation).For, methods.AttributesOf);
        _judge = new EntryPointJudge(_bodies, methods.AttributesOf, OptionsOf);
        _isServerInstrumented = configuration.GlobalOptions.TryGetValue(BuildProperties.HttpServer, out var server) && string.Equals(server.Trim(), "auto", StringComparison.OrdinalIgnoreCase);
    }

    public void AnalyzeType(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        foreach (var entry in _finder.In(type, context.CancellationToken))
        {
            Analyze(entry, context.ReportDiagnostic, context.CancellationToken);
        }

        if (!type.DeclaringSyntaxReferences.Any(reference => OptionsOf(reference.SyntaxTree).NameEntryPoints))
        {
            return;
        }

        foreach (var candidate in _finder.CandidatesIn(type, context.CancellationToken))
        {
            AnalyzeConfigured(candidate, context);
        }
    }

    public void AnalyzeCall(OperationAnalysisContext context)
    {
        if (MappedEntryPoints.In(context.Operation, context.CancellationToken) is { } entry)
        {
            Analyze(entry, context.ReportDiagnostic, context.CancellationToken);
        }
    }

    private void AnalyzeConfigured(EntryPoint entry, SymbolAnalysisContext context)
    {
        var options = OptionsOf(entry.Body.SyntaxTree);
        if (options.IsAdditional(entry.Method))
        {
            Analyze(entry, context.ReportDiagnostic, context.CancellationToken);
        }
        else if (entry.Method is { DeclaredAccessibility: Accessibility.Public, IsOverride: false }
            && options.PatternFor(entry.Method.ContainingType.FullName()) is { } pattern
            && _judge.Judge(entry, context.CancellationToken).IsDark)
        {
            Report(CoverageRules.ServiceMethod, entry, entry.Place, CoverageRules.ServiceMethod.DefaultSeverity, RemediesFor(entry, context.CancellationToken), context.ReportDiagnostic, entry.Name, pattern);
        }
    }

    private void Analyze(EntryPoint entry, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        if (!_judge.IsLeftOut(entry) && _bodies.SwallowingIn(entry.Body, cancellationToken) is { } swallowing)
        {
            var properties = ImmutableDictionary<string, string?>.Empty.Add(Remedies.EntryPoint, entry.Name);
            Report(CoverageRules.SwallowedException, entry, swallowing.CatchKeyword.GetLocation(), CoverageRules.SwallowedException.DefaultSeverity, properties, report, entry.Name, entry.Kind);
        }

        if (!_judge.Judge(entry, cancellationToken).IsDark)
        {
            return;
        }

        var rule = entry.IsServed ? CoverageRules.Endpoint : CoverageRules.EntryPoint;
        var severity = entry.IsServed && _isServerInstrumented ? DiagnosticSeverity.Info : rule.DefaultSeverity;
        Report(rule, entry, entry.Place, severity, RemediesFor(entry, cancellationToken), report, entry.Name, entry.Loop is null ? entry.Kind : "loop of a " + entry.Kind);
    }

    private void Report(
        DiagnosticDescriptor rule, EntryPoint entry, Location place, DiagnosticSeverity severity, ImmutableDictionary<string, string?> properties, Action<Diagnostic> report, params object[] arguments) =>
        _log.Report(report, rule, new Subject(entry.Method, entry.Kind, entry.Name), place, severity, additionalLocations: null, properties, arguments);

    // [Logged] without a logger would bring INS0008.
    private ImmutableDictionary<string, string?> RemediesFor(EntryPoint entry, CancellationToken cancellationToken)
    {
        var hasLogger = LoggerLookup.Find(entry.Method, _compilation, cancellationToken) is not null
            || (!entry.Method.IsStatic && LoggerLookup.FindPrimaryConstructorParameter(entry.Method.ContainingType, cancellationToken) is not null)
            || AmbientLogger.IsMentioned(_compilation, cancellationToken);
        return ImmutableDictionary<string, string?>.Empty.Add(Remedies.Attributes, hasLogger ? "Traced, Metered, Logged" : "Traced, Metered");
    }

    private CoverageOptions OptionsOf(SyntaxTree tree) => _options.GetOrAdd(tree, each => new CoverageOptions(_configuration.GetOptions(each)));
}
