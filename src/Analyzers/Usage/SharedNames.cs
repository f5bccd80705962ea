using Instrumentation.Shared;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Usage;

/// <summary>Finds the operations of a compilation that share a name and differ in what goes by it. Looks at nothing until asked.</summary>
internal sealed class SharedNames
{
    private readonly Lazy<ILookup<ISymbol, NameProblem>> _problems;

    public SharedNames(Compilation compilation, InstrumentedMethods methods) => _problems = new(() =>
    {
        var operations = new List<(IMethodSymbol Method, OperationAttributes Attributes)>();
        AddFrom(compilation.Assembly.GlobalNamespace, methods, operations);

        // Of those that differ, the ones after the first are reported, whatever order threads or files come in.
        operations.Sort(static (left, right) => ComparePlaces(left.Method.Locations[0], right.Method.Locations[0]));
        return Metrics(operations).Concat(Spans(operations)).ToLookup(static found => found.Method, static found => found.Problem, SymbolEqualityComparer.Default);
    });

    /// <summary>What is wrong with names that the method's attributes give. An attribute that means several methods is told of at the first of them.</summary>
    public IEnumerable<NameProblem> ProblemsOf(IMethodSymbol method) => _problems.Value[method];

    private static void AddFrom(INamespaceOrTypeSymbol container, InstrumentedMethods methods, List<(IMethodSymbol Method, OperationAttributes Attributes)> operations)
    {
        foreach (var member in container.GetMembers())
        {
            if (member is INamespaceOrTypeSymbol nested)
            {
                if (!IsOurs(nested))
                {
                    AddFrom(nested, methods, operations);
                }
            }
            else if (member is IMethodSymbol { IsImplicitlyDeclared: false } declared
                && ExtensionBlocks.ImplementationOf(declared) is var method
                && !IsOnlyASource(method)
                && methods.AttributesOf(method) is { } attributes
                && MethodShape.NoEffectReason(method) is null)
            {
                operations.Add((method, attributes));
            }
        }
    }

    // What is generated has no attributes, and there is a lot of it to bind.
    private static bool IsOurs(INamespaceOrTypeSymbol symbol) =>
        symbol is INamespaceSymbol { Name: "Generated", ContainingNamespace: { Name: KnownNames.Namespace, ContainingNamespace.IsGlobalNamespace: true } }
            or INamedTypeSymbol { Name: "InterceptsLocationAttribute" };

    // The classes that implement it record, each perhaps by an attribute of its own.
    private static bool IsOnlyASource(IMethodSymbol method) => method is { IsAbstract: true, ContainingType.TypeKind: TypeKind.Interface };

    private static IEnumerable<(ISymbol Method, NameProblem Problem)> Metrics(List<(IMethodSymbol Method, OperationAttributes Attributes)> operations)
    {
        var seen = new HashSet<AttributeData>();
        var firsts = new Dictionary<string, (IMethodSymbol Method, AttributeData Metered)>(StringComparer.OrdinalIgnoreCase);
        foreach (var (method, attributes) in operations)
        {
            if (attributes.Metered is not { } metered || metered.Text(0) is not { } name || !seen.Add(metered))
            {
                continue;
            }

            if (!firsts.TryGetValue(name, out var first))
            {
                firsts.Add(name, (method, metered));
            }
            else if (Compare(name, metered, first.Metered, Names.Of(first.Method)) is var (problem, consequence))
            {
                yield return (method, new NameProblem(metered, $"The metric '{name}' of '{Names.Of(method)}'", problem, consequence));
            }
        }
    }

    private static (string Problem, string Consequence)? Compare(string name, AttributeData metered, AttributeData first, string firstMethod)
    {
        if (first.Text(0) != name)
        {
            return ($"differs only by case from '{first.Text(0)}' of '{firstMethod}'", "OpenTelemetry takes them for one metric that is declared twice");
        }

        if (metered.Named<string>("Description") != first.Named<string>("Description"))
        {
            return ($"has another Description than that of '{firstMethod}'", "both have the one of whichever is called first");
        }

        if (!BucketsOf(metered).SequenceEqual(BucketsOf(first)))
        {
            return ($"has other Buckets than that of '{firstMethod}'", "both have those of whichever is called first");
        }

        return metered.Named("Active", otherwise: true) != first.Named("Active", otherwise: true)
            ? ($"has another Active than that of '{firstMethod}'", $"'{name}.active' leaves out calls that '{name}.duration' has")
            : null;
    }

    private static IEnumerable<double> BucketsOf(AttributeData metered) => metered.NamedArguments
        .Where(static argument => argument is { Key: "Buckets", Value: { Kind: TypedConstantKind.Array, IsNull: false } })
        .SelectMany(static argument => argument.Value.Values)
        .Select(static value => value.Value is double bound ? bound : 0)
        .OrderBy(static bound => bound)
        .Distinct();

    private static IEnumerable<(ISymbol Method, NameProblem Problem)> Spans(List<(IMethodSymbol Method, OperationAttributes Attributes)> operations)
    {
        var firsts = new Dictionary<string, (IMethodSymbol Method, AttributeData Traced)>(StringComparer.Ordinal);
        foreach (var (method, attributes) in operations)
        {
            if (attributes.Traced is not { } traced)
            {
                continue;
            }

            var name = traced.Text(0) ?? $"{method.ContainingType.Name}.{method.Name}";
            if (!firsts.TryGetValue(name, out var first))
            {
                firsts.Add(name, (method, traced));
            }
            else if (KindOf(traced) != KindOf(first.Traced) && IsOneName(method, traced, first.Method, first.Traced))
            {
                yield return (method, new NameProblem(
                    traced, $"The span '{name}' of '{Names.Of(method)}'", $"has another Kind than that of '{Names.Of(first.Method)}'", "one name stands for two kinds of work"));
            }
        }
    }

    // Types of one name in two namespaces only happen to meet.
    private static bool IsOneName(IMethodSymbol method, AttributeData traced, IMethodSymbol other, AttributeData otherTraced) =>
        (traced.Text(0) ?? otherTraced.Text(0)) is not null || method.ContainingType.Same(other.ContainingType);

    private static int KindOf(AttributeData traced) => traced.NamedEnum("Kind", 0);

    private static int ComparePlaces(Location left, Location right)
    {
        var byFile = string.CompareOrdinal(left.SourceTree?.FilePath, right.SourceTree?.FilePath);
        return byFile != 0 ? byFile : left.SourceSpan.Start.CompareTo(right.SourceSpan.Start);
    }
}
