using Instrumentation.Generator.Model;
using Instrumentation.Shared;
using Instrumentation.Shared.Coverage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Generator.Parsing;

/// <summary>Finds the endpoints of a compilation and asks what instruments them, as the rules INS1001 and INS1002 do.</summary>
internal sealed class CoverageParser
{
    private readonly Compilation _compilation;
    private readonly AnalyzerConfigOptionsProvider _configuration;
    private readonly string _root;
    private readonly CancellationToken _cancellationToken;
    private readonly EntryPointFinder _finder;
    private readonly EntryPointJudge _judge;
    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];
    private readonly Dictionary<SyntaxTree, CoverageOptions> _options = [];
    private readonly HashSet<EndpointModel> _endpoints = [];

    private CoverageParser(Compilation compilation, AnalyzerConfigOptionsProvider configuration, string root, CancellationToken cancellationToken)
    {
        _compilation = compilation;
        _configuration = configuration;
        _root = root;
        _cancellationToken = cancellationToken;
        _finder = new EntryPointFinder(compilation);
        _judge = new EntryPointJudge(new Bodies(compilation, ModelOf, OperationAttributes.Of), OperationAttributes.Of, OptionsOf);
    }

    public static CoverageModel Parse(Compilation compilation, AnalyzerConfigOptionsProvider configuration, string root, CancellationToken cancellationToken)
    {
        var parser = new CoverageParser(compilation, configuration, root, cancellationToken);
        if (!TestProjects.Is(compilation))
        {
            parser.AddDeclared(compilation.Assembly.GlobalNamespace);
            parser.AddMapped();
        }

        return new CoverageModel(parser._endpoints
            .OrderBy(static endpoint => endpoint.Name, StringComparer.Ordinal)
            .ThenBy(static endpoint => endpoint.File, StringComparer.Ordinal)
            .ThenBy(static endpoint => endpoint.Line)
            .ToEquatableArray());
    }

    private void AddDeclared(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers().OfType<INamespaceOrTypeSymbol>())
        {
            AddDeclared(member);
        }

        if (container is not INamedTypeSymbol type)
        {
            return;
        }

        foreach (var entry in _finder.In(type, _cancellationToken))
        {
            Add(entry);
        }

        foreach (var candidate in _finder.CandidatesIn(type, _cancellationToken))
        {
            if (OptionsOf(candidate.Body.SyntaxTree).IsAdditional(candidate.Method))
            {
                Add(candidate);
            }
        }
    }

    private void AddMapped()
    {
        foreach (var tree in _compilation.SyntaxTrees)
        {
            foreach (var node in tree.GetRoot(_cancellationToken).DescendantNodes())
            {
                if (MappedEntryPoints.CanBe(node)
                    && ModelOf(tree).GetOperation(node, _cancellationToken) is { } operation
                    && MappedEntryPoints.In(operation, _cancellationToken) is { } entry)
                {
                    Add(entry);
                }
            }
        }
    }

    private void Add(EntryPoint entry)
    {
        var verdict = _judge.Judge(entry, _cancellationToken);
        if (verdict.Counts)
        {
            var span = entry.Place.GetMappedLineSpan();
            _endpoints.Add(new EndpointModel(entry.Name, entry.Kind, entry.Route, LocationParser.Relative(span.Path, _root), span.StartLinePosition.Line + 1, verdict.By));
        }
    }

    private SemanticModel ModelOf(SyntaxTree tree)
    {
        if (!_models.TryGetValue(tree, out var model))
        {
            _models.Add(tree, model = _compilation.GetSemanticModel(tree));
        }

        return model;
    }

    private CoverageOptions OptionsOf(SyntaxTree tree)
    {
        if (!_options.TryGetValue(tree, out var options))
        {
            _options.Add(tree, options = new CoverageOptions(_configuration.GetOptions(tree)));
        }

        return options;
    }
}
