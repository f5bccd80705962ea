using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Instrumentation.Generator.Model;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Generator.Parsing;

/// <summary>Reads each operation of a compilation once, however many calls it has.</summary>
internal static class OperationCache
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<IMethodSymbol, OperationModel?>> Operations = new();

    /// <returns>The operation, or <see langword="null"/> if the method is none.</returns>
    public static OperationModel? Get(IMethodSymbol definition, Compilation compilation, CancellationToken cancellationToken)
    {
        var operations = Operations.GetValue(compilation, static _ => new(SymbolEqualityComparer.Default));
        if (!operations.TryGetValue(definition, out var operation))
        {
            operation = new OperationParser(compilation, cancellationToken).Parse(definition);
            operations.TryAdd(definition, operation);
        }

        return operation;
    }
}
