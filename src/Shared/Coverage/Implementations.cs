using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Shared.Coverage;

/// <summary>The methods behind the interfaces of a compilation. Looked for once, and only if a body calls an interface.</summary>
internal sealed class Implementations(Compilation compilation)
{
    private static readonly ConditionalWeakTable<Compilation, Implementations> Compilations = new();

    private readonly Lazy<Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>>> _types = new(() => Find(compilation.Assembly.GlobalNamespace));

    public static Implementations In(Compilation compilation) => Compilations.GetValue(compilation, static key => new Implementations(key));

    /// <summary>The method itself, or of a member of an interface what implements it in this compilation.</summary>
    public IEnumerable<IMethodSymbol> Of(IMethodSymbol method)
    {
        if (method.ContainingType.TypeKind is not TypeKind.Interface)
        {
            return [method];
        }

        var behind = _types.Value.TryGetValue(method.ContainingType.OriginalDefinition, out var types)
            ? types.SelectMany(type => type.AllInterfaces
                .Where(each => each.OriginalDefinition.Same(method.ContainingType.OriginalDefinition))
                .SelectMany(each => each.GetMembers(method.Name))
                .Where(member => member.OriginalDefinition.Same(method.OriginalDefinition))
                .Select(type.FindImplementationForInterfaceMember)
                .OfType<IMethodSymbol>()
                .Select(static implementation => implementation.OriginalDefinition))
            : [];
        return [method, .. behind];
    }

    private static Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>> Find(INamespaceSymbol root)
    {
        var found = new Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>>(SymbolEqualityComparer.Default);
        var open = new Stack<INamespaceOrTypeSymbol>([root]);
        while (open.Count > 0)
        {
            foreach (var member in open.Pop().GetMembers().OfType<INamespaceOrTypeSymbol>())
            {
                open.Push(member);
                if (member is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type)
                {
                    continue;
                }

                foreach (var each in type.AllInterfaces)
                {
                    if (!found.TryGetValue(each.OriginalDefinition, out var types))
                    {
                        found.Add(each.OriginalDefinition, types = []);
                    }

                    types.Add(type);
                }
            }
        }

        return found;
    }
}
