using System.Runtime.CompilerServices;
using Instrumentation.Shared.Coverage;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Cardinality;

/// <summary>
/// Parameters that are filled with the rest of a path: <c>[Route("{*route}")]</c>. In a class with such a route a parameter of that name is it, also
/// of the private methods that the actions hand it to.
/// </summary>
internal static class CatchAllRoutes
{
    private static readonly ConditionalWeakTable<INamedTypeSymbol, HashSet<string>> Types = new();

    public static bool Fill(IParameterSymbol parameter) =>
        parameter.ContainingType is { TypeKind: TypeKind.Class } type && Types.GetValue(type, static key => NamesIn(key)).Contains(parameter.Name);

    private static HashSet<string> NamesIn(INamedTypeSymbol type)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var template in type.GetMembers().OfType<IMethodSymbol>().SelectMany(Routes.TemplatesOf).Concat(Routes.TemplatesOf(type)))
        {
            var start = template.IndexOf("{*", StringComparison.Ordinal);
            var end = start < 0 ? -1 : template.IndexOfAny(['}', ':', '=', '?'], start);
            if (end > start)
            {
                names.Add(template.Substring(start, end - start).TrimStart('{', '*'));
            }
        }

        return names;
    }
}
