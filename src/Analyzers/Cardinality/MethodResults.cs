using System.Collections.Concurrent;
using Instrumentation.Analyzers.Engine;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Cardinality;

/// <summary>What the compilation's own methods return: a method that maps to constants has as many values as it has of them.</summary>
internal sealed class MethodResults(Compilation compilation)
{
    private readonly SemanticModels _models = SemanticModels.Of(compilation);
    private readonly ConcurrentDictionary<IMethodSymbol, IReadOnlyList<IOperation>> _returned = new(SymbolEqualityComparer.Default);

    /// <summary>The sum over what is returned, if all of it is bounded; else <see langword="null"/>.</summary>
    public Estimate? Of(IMethodSymbol method, Func<IOperation, Estimate> estimate)
    {
        if (method.DeclaringSyntaxReferences.IsEmpty || method.IsAbstract || method.IsVirtual || method.IsOverride)
        {
            return null;
        }

        Estimate? sum = null;
        foreach (var returned in _returned.GetOrAdd(method.OriginalDefinition, ReturnedBy))
        {
            var next = estimate(returned);
            if (next.Growth is not (Growth.Bounded or Growth.Deployment))
            {
                return null;
            }

            sum = sum?.Or(next) ?? next;
        }

        return sum;
    }

    private IReadOnlyList<IOperation> ReturnedBy(IMethodSymbol method) =>
    [
        .. method.DeclaringSyntaxReferences
            .SelectMany(reference => _models.BodyOf(reference, CancellationToken.None)?.Descendants() ?? [])
            .OfType<IReturnOperation>()
            .Select(static each => each.ReturnedValue)
            .OfType<IOperation>(),
    ];
}
