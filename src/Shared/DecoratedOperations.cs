using Microsoft.CodeAnalysis;

namespace Instrumentation.Shared;

/// <summary>Which methods of a decorated interface are operations, and what says so.</summary>
internal sealed class DecoratedOperations
{
    private readonly Dictionary<IMethodSymbol, OperationAttributes> _attributes = new(SymbolEqualityComparer.Default);

    private DecoratedOperations()
    {
    }

    /// <summary>Whether nothing says what to record, so that all ordinary methods are traced and metered.</summary>
    public bool AreDefault { get; private set; }

    /// <summary>The operations, as their interfaces declare them.</summary>
    public ISet<IMethodSymbol> Methods =>
        new HashSet<IMethodSymbol>(_attributes.Keys.Select(static method => method.OriginalDefinition), SymbolEqualityComparer.Default);

    public static DecoratedOperations Of(INamedTypeSymbol decorated, Compilation compilation, CancellationToken cancellationToken)
    {
        var operations = new DecoratedOperations { AreDefault = true };
        var meant = new List<IMethodSymbol>();
        foreach (var method in DecoratedMembers.Of(decorated, compilation).OfType<IMethodSymbol>())
        {
            var attributes = OperationAttributes.OfDecorated(method, decorated, compilation.Assembly, out var isMeant);
            operations.AreDefault &= attributes is null;
            if (MethodShape.Refusal(method, cancellationToken) is not null)
            {
                continue;
            }

            if (attributes is not null)
            {
                operations._attributes.Add(method, attributes);
            }
            else if (isMeant)
            {
                meant.Add(method);
            }
        }

        if (operations.AreDefault)
        {
            meant.ForEach(method => operations._attributes.Add(method, new OperationAttributes(Traced: null, Metered: null, Logged: null, IsDirect: false)));
        }

        return operations;
    }

    /// <summary>The attributes of an operation, or <see langword="null"/> if the method is none.</summary>
    public OperationAttributes? Find(IMethodSymbol method) => _attributes.TryGetValue(method, out var attributes) ? attributes : null;
}
