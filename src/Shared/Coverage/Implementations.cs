using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Shared.Coverage;

/// <summary>The methods behind the interfaces of a compilation. Looked for once, and only if a body calls an interface.</summary>
internal sealed class Implementations(Compilation compilation)
{
    private static readonly ConditionalWeakTable<Compilation, Implementations> Compilations = new();

    private readonly ConcurrentDictionary<IMethodSymbol, IReadOnlyList<IMethodSymbol>> _methods = new(SymbolEqualityComparer.Default);
    private readonly Lazy<Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>>> _types = new(() => Find(compilation.Assembly.GlobalNamespace));

    public static Implementations In(Compilation compilation) => Compilations.GetValue(compilation, static key => new Implementations(key));

    /// <summary>The method itself, or of a member of an interface what implements it in this compilation.</summary>
    public IReadOnlyList<IMethodSymbol> Of(IMethodSymbol method)
    {
        if (method.ContainingType.TypeKind is not TypeKind.Interface)
        {
            return [method];
        }

        return _methods.GetOrAdd(method, each => [each, .. BehindInterface(each)]);
    }

    private IEnumerable<IMethodSymbol> BehindInterface(IMethodSymbol method) =>
        _types.Value.TryGetValue(method.ContainingType.OriginalDefinition, out var types)
            ? types.SelectMany(type => type.AllInterfaces
                .Where(each => each.OriginalDefinition.Same(method.ContainingType.OriginalDefinition))
                .SelectMany(each => each.GetMembers(method.Name))
                .Where(member => member.OriginalDefinition.Same(method.OriginalDefinition))
                .Select(type.FindImplementationForInterfaceMember)
                .OfType<IMethodSymbol>()
                .Select(static implementation => implementation.OriginalDefinition))
            : [];

    /// <summary>The types in a namespace, nested ones included.</summary>
    public static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceSymbol root)
    {
        var open = new Stack<INamespaceOrTypeSymbol>([root]);
        while (open.Count > 0)
        {
            // Types and namespaces only: to ask for all members would make those of every type.
            var container = open.Pop();
            foreach (var member in container is INamespaceSymbol space ? space.GetMembers() : container.GetTypeMembers())
            {
                open.Push(member);
                if (member is INamedTypeSymbol type)
                {
                    yield return type;
                }
            }
        }
    }

    private static Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>> Find(INamespaceSymbol root)
    {
        var found = new Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>>(SymbolEqualityComparer.Default);
        foreach (var type in TypesIn(root).Where(static type => type.TypeKind is TypeKind.Class or TypeKind.Struct))
        {
            foreach (var each in type.AllInterfaces)
            {
                if (!found.TryGetValue(each.OriginalDefinition, out var types))
                {
                    found.Add(each.OriginalDefinition, types = []);
                }

                types.Add(type);
            }
        }

        return found;
    }
}
