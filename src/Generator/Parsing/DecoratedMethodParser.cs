using Instrumentation.Generator.Model;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Generator.Parsing;

/// <summary>Reads the methods of a decorated interface and what is recorded of them.</summary>
internal sealed class DecoratedMethodParser
{
    private readonly INamedTypeSymbol _decorated;
    private readonly IReadOnlyList<ITypeParameterSymbol> _typeParameters;
    private readonly DecoratedOperations _operations;
    private readonly HashSet<IMethodSymbol> _recordedByClasses;
    private readonly OperationParser _parser;
    private readonly ScopeModel _scope;
    private readonly HashSet<string> _memberNames = new(MethodParser.ReservedMemberNames, StringComparer.Ordinal);

    public DecoratedMethodParser(INamedTypeSymbol decorated, IReadOnlyList<ITypeParameterSymbol> typeParameters, Compilation compilation, CancellationToken cancellationToken)
    {
        _decorated = decorated;
        _typeParameters = typeParameters;
        _operations = DecoratedOperations.Of(decorated, compilation, cancellationToken);
        _recordedByClasses = new(new DecoratorConflicts(compilation, cancellationToken).Of(decorated).Select(static conflict => conflict.Member.OriginalDefinition), SymbolEqualityComparer.Default);
        _parser = new OperationParser(compilation, cancellationToken);
        _scope = ScopeParser.ScopeOf(compilation.Assembly, compilation);
    }

    public DecoratedMethodModel Parse(IMethodSymbol method)
    {
        var names = new TypeNames(_typeParameters.Concat(method.TypeParameters.Select(static parameter => parameter.OriginalDefinition)));
        var receiver = DecoratorParser.ReceiverOf(method, _decorated, names);
        var parsed = MethodParser.ParseInterfaceMember(method, method, names);
        var signature = parsed with
        {
            MemberName = MemberNameFor(method),
            IsInOwnType = false,
            // Whether an iterator makes it nobody can see, and a call that only made one would last no time. Callers know it as a stream.
            ReturnKind = MethodShape.IsAsyncStream(method.ReturnType) ? ReturnKind.Stream : parsed.ReturnKind,
            TypeParameters = method.TypeParameters.Zip(parsed.TypeParameters, (parameter, model) => model with { Constraints = names.ConstraintsOf(parameter) }).ToEquatableArray(),
            Parameters = WithOwnNames(parsed.Parameters),
        };
        return new DecoratedMethodModel(signature, receiver, InheritedConstraints.Of(method, names), ParseOperation(method, signature, receiver));
    }

    private OperationModel? ParseOperation(IMethodSymbol method, MethodModel signature, string receiver)
    {
        if (_operations.Find(method) is not { } attributes || _recordedByClasses.Contains(method.OriginalDefinition))
        {
            return null;
        }

        var operation = _parser.Parse(method, attributes, signature, _scope, receiver);
        return _operations.AreDefault ? operation with { Span = SpanModel.Default, Metrics = MetricsModel.Default } : operation;
    }

    // Interfaces that are inherited together may declare the same method.
    private string MemberNameFor(IMethodSymbol method)
    {
        var name = method.Name;
        for (var i = 2; _memberNames.Contains(name) || _memberNames.Contains(name + "Duration"); i++)
        {
            name = $"{method.Name}_{i}";
        }

        _memberNames.Add(name);
        _memberNames.Add(name + "Duration");
        return name;
    }

    /// <summary>Of another language's parameters without names, Roslyn calls each <c>value</c>.</summary>
    public static EquatableArray<ParameterModel> WithOwnNames(EquatableArray<ParameterModel> parameters, params string[] taken)
    {
        var used = new HashSet<string>(taken, StringComparer.Ordinal);
        return parameters.Select(parameter =>
        {
            var name = parameter.Name;
            while (!used.Add(name))
            {
                name += "_";
            }

            return parameter with { Name = name };
        }).ToEquatableArray();
    }
}
