using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Generator.Parsing;

/// <summary>Finds methods of a compilation that calls were known to mean in an earlier one, without binding the calls.</summary>
internal static class SourceMethods
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<string, IMethodSymbol?>> Compilations = new();

    /// <returns>The method, or <see langword="null"/> if it cannot be told for certain.</returns>
    public static IMethodSymbol? Find(CallTarget target, Compilation compilation) =>
        Compilations.GetValue(compilation, static _ => new(StringComparer.Ordinal)).GetOrAdd(target.Key, _ => FindIn(compilation, target));

    private static IMethodSymbol? FindIn(Compilation compilation, CallTarget target)
    {
        IMethodSymbol? found = null;
        foreach (var member in compilation.Assembly.GetTypeByMetadataName(target.Type!)?.GetMembers(target.Name) ?? [])
        {
            if (member is IMethodSymbol method && MethodParser.KeyOf(method) == target.Key)
            {
                if (found is not null)
                {
                    return null;
                }

                found = method;
            }
        }

        return found;
    }
}
