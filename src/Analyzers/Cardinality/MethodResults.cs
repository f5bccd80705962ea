using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Cardinality;

/// <summary>What the compilation's own methods return: a method that maps to constants has as many values as it has of them.</summary>
internal sealed class MethodResults(Compilation compilation)
{
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

    [SuppressMessage("MicrosoftCodeAnalysisCorrectness", "RS1030", Justification = "Once a method, and only for those that make a metric's tag.")]
    private IReadOnlyList<IOperation> ReturnedBy(IMethodSymbol method)
    {
        var returned = new List<IOperation>();
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            if (compilation.ContainsSyntaxTree(reference.SyntaxTree) && compilation.GetSemanticModel(reference.SyntaxTree).GetOperation(reference.GetSyntax()) is { } body)
            {
                returned.AddRange(body.Descendants().OfType<IReturnOperation>().Where(static each => each.ReturnedValue is not null).Select(static each => each.ReturnedValue!));
            }
        }

        return returned;
    }
}
