using Instrumentation.Generator.Model;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Generator.Parsing;

/// <summary>
/// Collects what the report says: every operation of the compilation, and every call of one with the route that it takes or the reason why it is
/// missed. Looks at the whole compilation, and only when the build asks for a report.
/// </summary>
internal sealed class ReportParser
{
    private readonly Compilation _compilation;
    private readonly string _root;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<string, Entry> _operations = new(StringComparer.Ordinal);
    private readonly Dictionary<ISymbol, List<(Entry Entry, string? Missed)>> _behindInterfaces = new(SymbolEqualityComparer.Default);

    private ReportParser(Compilation compilation, string root, CancellationToken cancellationToken)
    {
        _compilation = compilation;
        _root = root;
        _cancellationToken = cancellationToken;
    }

    public static ReportModel? Parse(Compilation compilation, BuildOptions options, AnalyzerConfigOptionsProvider configuration, CancellationToken cancellationToken)
    {
        if (options is not { ReportRoot: { } root, Build.Enabled: true })
        {
            return null;
        }

        var parser = new ReportParser(compilation, root, cancellationToken);
        parser.AddDeclared(compilation.Assembly.GlobalNamespace);
        foreach (var tree in compilation.SyntaxTrees)
        {
            parser.AddCalls(tree);
        }

        return new ReportModel(
            ScopeParser.ScopeOf(compilation.Assembly, compilation),
            CoverageParser.Parse(compilation, configuration, root, cancellationToken),
            parser._operations.Values.OrderBy(static entry => entry.Operation.Method.Key, StringComparer.Ordinal).Select(static entry => entry.ToModel()).ToEquatableArray());
    }

    private void AddDeclared(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers())
        {
            if (member is INamespaceOrTypeSymbol nested)
            {
                AddDeclared(nested);
            }
            else if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary } method && (method.ContainingType.TypeKind is not TypeKind.Interface || PartialMethods.Takes(method)))
            {
                Find(method);
            }
        }

        if (container is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type)
        {
            AddShims(type);
        }
    }

    private void AddShims(INamedTypeSymbol type)
    {
        foreach (var shim in new InterfaceShims(_cancellationToken).For(type))
        {
            if (shim.Kind is ShimKind.PassThrough || Find(shim.Method.OriginalDefinition) is not { } entry)
            {
                continue;
            }

            var missed = shim.Kind is ShimKind.Refused ? $"a call through '{shim.Interface.Name}' ({shim.Reason})" : null;
            if (missed is null)
            {
                entry.Routes.Add("interface");
                entry.Interfaces.Add($"{shim.Interface.FullName()}.{shim.Member.Name}");
            }

            var member = shim.Member.OriginalDefinition;
            if (!_behindInterfaces.TryGetValue(member, out var entries))
            {
                _behindInterfaces.Add(member, entries = []);
            }

            if (!entries.Contains((entry, missed)))
            {
                entries.Add((entry, missed));
            }
        }
    }

    private void AddCalls(SyntaxTree tree)
    {
        var names = AttributedNames.Of(_compilation, _cancellationToken);
        SemanticModel? model = null;
        foreach (var node in tree.GetRoot(_cancellationToken).DescendantNodes())
        {
            if (node is not SimpleNameSyntax name || !names.Contains(name.Identifier.ValueText) || IsInNameof(name))
            {
                continue;
            }

            model ??= _compilation.GetSemanticModel(tree);
            if (model.GetSymbolInfo(name, _cancellationToken).Symbol is IMethodSymbol method)
            {
                AddCall(name, method, model);
            }
        }
    }

    private void AddCall(SimpleNameSyntax name, IMethodSymbol method, SemanticModel model)
    {
        var definition = CallSites.DefinitionOf(method);
        if (definition.ContainingType.TypeKind is TypeKind.Interface && !PartialMethods.Takes(definition))
        {
            // Attributes on it are a source for the classes that implement it; it is no operation itself.
            foreach (var (entry, why) in _behindInterfaces.TryGetValue(definition, out var behind) ? behind : [])
            {
                entry.Calls.Add(CallAt(name, why is null ? "interface" : null, why));
            }

            return;
        }

        if (Find(definition) is not { } called)
        {
            return;
        }

        if (PartialMethods.Takes(definition))
        {
            called.Calls.Add(CallAt(name, "partial", missed: null));
            return;
        }

        var missed = MissedReason(name, method, definition, model);
        called.Calls.Add(CallAt(name, missed is null ? "interceptor" : null, missed));
        if (missed is null)
        {
            called.Routes.Add("interceptor");
        }
    }

    private string? MissedReason(SimpleNameSyntax name, IMethodSymbol method, IMethodSymbol definition, SemanticModel model)
    {
        if (InvocationOf(name) is not { } call)
        {
            return "a method group";
        }

        return CallSites.GoesAround(call, definition, model, _cancellationToken)
            ?? (InterceptorRoute.IsEnabled(_compilation) ? null : "the build does not enable interceptors of this package")
            ?? InterceptorRoute.Refusal(definition, _compilation, _cancellationToken)
            ?? (InterceptionOptOut.Covers(model.GetEnclosingSymbol(name.SpanStart, _cancellationToken), method.Name) ? "[NotIntercepted]" : null);
    }

    private Entry? Find(IMethodSymbol method)
    {
        if (OperationCache.Get(method, _compilation, _cancellationToken) is not { } operation)
        {
            return null;
        }

        if (!_operations.TryGetValue(operation.Method.Key, out var entry))
        {
            entry = new Entry(operation, method.ContainingAssembly.Name, Declaration(method));
            _operations.Add(operation.Method.Key, entry);
            if (PartialMethods.Takes(method))
            {
                entry.Routes.Add("partial");
            }
        }

        return entry;
    }

    private (string File, int Line)? Declaration(IMethodSymbol method)
    {
        if (method.Locations.FirstOrDefault(static location => location.IsInSource) is not { } location)
        {
            return null;
        }

        var span = location.GetMappedLineSpan();
        return (LocationParser.Relative(span.Path, _root), span.StartLinePosition.Line + 1);
    }

    private ReportedCallModel CallAt(SyntaxNode node, string? route, string? missed)
    {
        var span = node.SyntaxTree.GetMappedLineSpan(node.Span, _cancellationToken);
        return new ReportedCallModel(
            LocationParser.Relative(span.Path, _root), span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1, route, missed);
    }

    private static InvocationExpressionSyntax? InvocationOf(SimpleNameSyntax name)
    {
        SyntaxNode called = name;
        while (called.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax or ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax
            && (called.Parent is not MemberAccessExpressionSyntax access || access.Name == called || access.Expression != called))
        {
            called = called.Parent;
        }

        return called.Parent is InvocationExpressionSyntax invocation && invocation.Expression == called ? invocation : null;
    }

    private static bool IsInNameof(SyntaxNode node) => node.FirstAncestorOrSelf<InvocationExpressionSyntax>(static each =>
        each.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" }) is not null;

    private sealed class Entry(OperationModel operation, string assembly, (string File, int Line)? declaration)
    {
        public OperationModel Operation { get; } = operation;

        public SortedSet<string> Routes { get; } = new(StringComparer.Ordinal);

        public SortedSet<string> Interfaces { get; } = new(StringComparer.Ordinal);

        public List<ReportedCallModel> Calls { get; } = [];

        public ReportedOperationModel ToModel() => new(
            Operation,
            assembly,
            declaration?.File,
            declaration?.Line ?? 0,
            Routes.ToEquatableArray(),
            Interfaces.ToEquatableArray(),
            Calls.OrderBy(static call => call.File, StringComparer.Ordinal).ThenBy(static call => call.Line).ThenBy(static call => call.Column).ToEquatableArray());
    }
}
