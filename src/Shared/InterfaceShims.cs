using Microsoft.CodeAnalysis;

namespace Instrumentation.Shared;

/// <summary>
/// The Interface route: which interface members of a type get an explicit implementation that instruments and calls the public method.
/// </summary>
/// <remarks>
/// Counting twice is impossible: the runtime maps a member to one body per type, and the body calls a class-typed receiver from
/// generated code, which no interceptor sees.
/// </remarks>
internal sealed class InterfaceShims(CancellationToken cancellationToken)
{
    private readonly Dictionary<INamedTypeSymbol, IReadOnlyList<InterfaceShim>> _plans = new(SymbolEqualityComparer.Default);

    public IReadOnlyList<InterfaceShim> For(INamedTypeSymbol type)
    {
        type = type.OriginalDefinition;
        if (_plans.TryGetValue(type, out var known))
        {
            return known;
        }

        var plan = new List<InterfaceShim>();
        _plans.Add(type, plan);
        foreach (var implemented in type.AllInterfaces)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Plan(type, implemented, plan);
        }

        return plan;
    }

    private void Plan(INamedTypeSymbol type, INamedTypeSymbol implemented, List<InterfaceShim> plan)
    {
        var lists = Lists(type, implemented);
        var found = new List<InterfaceShim>();
        foreach (var symbol in implemented.GetMembers())
        {
            if (symbol is IMethodSymbol { MethodKind: MethodKind.Ordinary } member && PlanMember(type, implemented, member, lists) is { } shim)
            {
                found.Add(shim);
            }
        }

        if (!lists && found.Exists(static shim => shim.Kind is not ShimKind.Refused))
        {
            AddSiblingsOrRefuse(type, implemented, found);
        }

        plan.AddRange(found);
    }

    private InterfaceShim? PlanMember(INamedTypeSymbol type, INamedTypeSymbol implemented, IMethodSymbol member, bool lists)
    {
        if (InterfaceMap.ImplementationOf(type, member) is not IMethodSymbol { ExplicitInterfaceImplementations.IsEmpty: true } implementation
            || implementation.ContainingType.TypeKind is TypeKind.Interface)
        {
            return null;
        }

        var method = MostDerived(type, implementation);
        var attributes = OperationAttributes.Of(method);
        if (attributes is { IsDirect: false } && WellKnownInterfaces.Contains(implemented))
        {
            return null;
        }

        var isMine = method.ContainingType.OriginalDefinition.Same(type);
        var isCovered = IsCovered(type.BaseType, member);
        if (lists && isCovered && !isMine)
        {
            // The type lists the interface again but declares no member of its own: C# and the runtime keep the base type's shim.
            return null;
        }

        var passes = attributes is null && isCovered && isMine;
        var instruments = attributes is not null && !PartialMethods.Takes(method)
            && (lists || (isMine && (!isCovered || OperationAttributes.AreOn(method))));
        if ((!passes && !instruments) || MethodShape.Refusal(method, cancellationToken) is not null)
        {
            return null;
        }

        var kind = instruments ? ShimKind.Instrument : ShimKind.PassThrough;
        var reason = RefusalOf(type, implemented);
        return new InterfaceShim(reason is null ? kind : ShimKind.Refused, implemented, member, implementation, method, !lists, reason);
    }

    private string? RefusalOf(INamedTypeSymbol type, INamedTypeSymbol implemented)
    {
        if (implemented.IsFileLocal)
        {
            return $"generated code cannot name the file-local interface '{implemented.Name}'";
        }

        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (!current.IsPartial(cancellationToken))
            {
                return $"make '{current.Name}' partial";
            }
        }

        return null;
    }

    /// <summary>
    /// Listing an interface again makes C# map every member of it anew. This proves that no other member would change its meaning, and
    /// adds a shim of our own for each sibling whose base shim would be bypassed.
    /// </summary>
    private void AddSiblingsOrRefuse(INamedTypeSymbol type, INamedTypeSymbol implemented, List<InterfaceShim> found)
    {
        var siblings = new List<InterfaceShim>();
        var hazard = Hazard(type, implemented, found, siblings) ?? implemented.AllInterfaces.Select(each => Hazard(type, each, found, siblings)).FirstOrDefault(each => each is not null);
        if (hazard is null)
        {
            found.AddRange(siblings);
            return;
        }

        var reason = $"listing '{implemented.Name}' on '{type.Name}' again would change what '{hazard}' means";
        for (var i = 0; i < found.Count; i++)
        {
            found[i] = found[i] with { Kind = ShimKind.Refused, Reason = reason };
        }
    }

    private string? Hazard(INamedTypeSymbol type, INamedTypeSymbol implemented, List<InterfaceShim> found, List<InterfaceShim> siblings)
    {
        foreach (var member in implemented.GetMembers())
        {
            if (member is not (IMethodSymbol { MethodKind: MethodKind.Ordinary } or IPropertySymbol or IEventSymbol)
                || found.Exists(shim => shim.Member.Same(member))
                || InterfaceMap.ImplementationOf(type, member) is not { } implementation
                || implementation.ContainingType.TypeKind is TypeKind.Interface)
            {
                continue;
            }

            for (var current = type; current is not null && !current.OriginalDefinition.Same(implementation.ContainingType.OriginalDefinition); current = current.BaseType)
            {
                foreach (var candidate in current.GetMembers(member.Name))
                {
                    if (candidate.DeclaredAccessibility is not Accessibility.Public || candidate.Kind != member.Kind)
                    {
                        continue;
                    }

                    if (!candidate.IsOverride || IsExplicit(implementation))
                    {
                        return member.Name;
                    }

                    if (member is IMethodSymbol method && implementation is IMethodSymbol target && IsCovered(type.BaseType, method)
                        && !siblings.Exists(shim => shim.Member.Same(method)))
                    {
                        siblings.Add(new InterfaceShim(ShimKind.Instrument, implemented, method, target, (IMethodSymbol)candidate, Relist: true));
                    }
                }
            }
        }

        return null;
    }

    /// <summary>Whether a shim of the type, or of a base type of it, answers calls of the member.</summary>
    public bool IsCovered(INamedTypeSymbol? type, IMethodSymbol member)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.DeclaringSyntaxReferences.IsEmpty ? HasShimInMetadata(type, member) : HasPlannedShim(type, member))
            {
                return true;
            }

            if (Lists(type, member.ContainingType) && type.GetMembers(member.Name).Any(static each => each.DeclaredAccessibility is Accessibility.Public))
            {
                return false;
            }
        }

        return false;
    }

    private bool HasPlannedShim(INamedTypeSymbol type, IMethodSymbol member)
    {
        foreach (var shim in For(type))
        {
            if (shim.Kind is ShimKind.Instrument && shim.Member.OriginalDefinition.Same(member.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasShimInMetadata(INamedTypeSymbol type, IMethodSymbol member)
    {
        foreach (var each in type.GetMembers())
        {
            if (each is IMethodSymbol { ExplicitInterfaceImplementations.IsEmpty: false } method && method.ExplicitInterfaceImplementations[0].Same(member) && InterfaceMap.IsShim(method))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsExplicit(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => !method.ExplicitInterfaceImplementations.IsEmpty,
        IPropertySymbol property => !property.ExplicitInterfaceImplementations.IsEmpty,
        IEventSymbol @event => !@event.ExplicitInterfaceImplementations.IsEmpty,
        _ => false,
    };

    private static bool Lists(INamedTypeSymbol type, INamedTypeSymbol implemented)
    {
        foreach (var listed in type.Interfaces)
        {
            if (listed.Same(implemented) || listed.AllInterfaces.Contains(implemented, SymbolEqualityComparer.Default))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The override of an implementation that the type sees last.</summary>
    public static IMethodSymbol MostDerived(INamedTypeSymbol type, IMethodSymbol implementation)
    {
        var root = implementation.Root().OriginalDefinition;
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var symbol in current.GetMembers(implementation.Name))
            {
                if (symbol is IMethodSymbol method && method.Root().OriginalDefinition.Same(root))
                {
                    return method;
                }
            }

            if (current.OriginalDefinition.Same(implementation.ContainingType.OriginalDefinition))
            {
                break;
            }
        }

        return implementation;
    }
}
