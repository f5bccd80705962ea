using Instrumentation.Shared;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Usage;

/// <summary>Knows whether a compilation implements its abstract methods. Looks at nothing until asked, which is seldom.</summary>
internal sealed class ImplementedTypes(Compilation compilation)
{
    private readonly Lazy<HashSet<INamedTypeSymbol>> _implemented = new(() =>
    {
        var implemented = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        AddFrom(compilation.Assembly.GlobalNamespace, implemented);
        return implemented;
    });

    /// <summary>Whether no class implements the abstract method, here or in another assembly.</summary>
    public bool ContainsNone(IMethodSymbol method) => !CanBeImplementedElsewhere(method) && !_implemented.Value.Contains(method.ContainingType.OriginalDefinition);

    private static void AddFrom(INamespaceOrTypeSymbol container, HashSet<INamedTypeSymbol> implemented)
    {
        if (container is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false } type)
        {
            implemented.UnionWith(type.AllInterfaces.Select(static each => each.OriginalDefinition));
            for (var current = type.BaseType; current is not null; current = current.BaseType)
            {
                implemented.Add(current.OriginalDefinition);
            }
        }

        foreach (var member in container.GetMembers())
        {
            if (member is INamespaceOrTypeSymbol nested)
            {
                AddFrom(nested, implemented);
            }
        }
    }

    private static bool CanBeImplementedElsewhere(IMethodSymbol method)
    {
        if (method.ContainingAssembly.HasAttribute("InternalsVisibleToAttribute", "System.Runtime.CompilerServices"))
        {
            return true;
        }

        for (ISymbol symbol = method; symbol is not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            if (!IsVisibleElsewhere(symbol))
            {
                return false;
            }
        }

        return method.ContainingType.TypeKind is TypeKind.Interface || method.ContainingType.InstanceConstructors.Any(IsVisibleElsewhere);
    }

    private static bool IsVisibleElsewhere(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;
}
