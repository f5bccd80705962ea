using Microsoft.CodeAnalysis;

namespace Instrumentation.Shared.Coverage;

/// <summary>Finds the entry points among the methods of a type. Bound to one compilation: rows whose types it does not know cost nothing.</summary>
internal sealed class EntryPointFinder
{
    private static readonly HashSet<string> PageVerbs = new(StringComparer.Ordinal) { "OnGet", "OnPost", "OnPut", "OnDelete", "OnPatch", "OnHead", "OnOptions" };

    private readonly List<(EntryPointKind Kind, INamedTypeSymbol Type)> _rows = [];

    public EntryPointFinder(Compilation compilation)
    {
        var types = new TypeLookup(compilation);
        foreach (var kind in EntryPointKinds.All)
        {
            for (var arity = 0; arity <= 3; arity++)
            {
                foreach (var type in types.Of($"{kind.Namespace}.{kind.Type}{(arity == 0 ? "" : "`" + arity)}"))
                {
                    _rows.Add((kind, type));
                }
            }
        }
    }

    public bool IsEmpty => _rows.Count == 0;

    /// <summary>The entry points that a class declares itself.</summary>
    public IEnumerable<EntryPoint> In(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
        {
            yield break;
        }

        var rows = RowsOf(type);
        if (rows.Count == 0)
        {
            yield break;
        }

        foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
        {
            if (method is { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation, IsAbstract: false, IsImplicitlyDeclared: false }
                && rows.FirstOrDefault(row => Is(method, type, row.Kind, row.Type)) is { Kind: { } kind }
                && Declarations.WithBodyOf(method, cancellationToken) is { } body)
            {
                yield return new EntryPoint(kind.Kind, $"{type.Name}.{method.Name}", Routes.Of(method), kind.IsServed, method, body, method.Locations[0])
                {
                    Loop = kind.IsServed ? null : kind.Recognition is Recognition.Override ? Declarations.EndlessLoopIn(body) : kind.Type is "IHostedService" ? Declarations.LoopStartedIn(body, type, cancellationToken) : null,
                };
            }
        }
    }

    /// <summary>The other methods that a type declares, which options may make entry points.</summary>
    public IEnumerable<EntryPoint> CandidatesIn(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var found = new HashSet<IMethodSymbol>(In(type, cancellationToken).Select(static entry => entry.Method), SymbolEqualityComparer.Default);
        foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
        {
            if (method is { MethodKind: MethodKind.Ordinary, IsAbstract: false, IsImplicitlyDeclared: false } && !found.Contains(method)
                && Declarations.WithBodyOf(method, cancellationToken) is { } body)
            {
                yield return new EntryPoint("entry point", $"{type.Name}.{method.Name}", Route: null, IsServed: false, method, body, method.Locations[0]);
            }
        }
    }

    // The types that make any of its methods one.
    private List<(EntryPointKind Kind, INamedTypeSymbol Type)> RowsOf(INamedTypeSymbol type) => _rows.Where(row => row.Kind.Recognition switch
    {
        Recognition.PublicMethods => (Derives(type, row.Type) || HasAttribute(type, row.Type)) && !IsNoController(type),
        Recognition.Override => Derives(type, row.Type),
        Recognition.Implementation or Recognition.DerivedInterface => type.AllInterfaces.Any(each => SymbolEqualityComparer.Default.Equals(each.OriginalDefinition, row.Type)),
        Recognition.OverrideBelowAttribute => type.BaseType is not null && HasAttribute(type.BaseType, row.Type),
        _ => true,
    }).ToList();

    private static bool Is(IMethodSymbol method, INamedTypeSymbol type, EntryPointKind kind, INamedTypeSymbol row) => kind.Recognition switch
    {
        Recognition.PublicMethods => method is { DeclaredAccessibility: Accessibility.Public, IsStatic: false } && IsAction(method, kind),
        Recognition.Override => method.IsOverride && method.Name == kind.Member,
        Recognition.OverrideBelowAttribute => method is { IsOverride: true, DeclaredAccessibility: Accessibility.Public } && !IsOfObject(method),
        Recognition.Implementation => Implements(method, type, each => SymbolEqualityComparer.Default.Equals(each.ContainingType.OriginalDefinition, row) && (kind.Member is null || each.Name == kind.Member)),
        Recognition.DerivedInterface => Implements(method, type, each => each.ContainingType.AllInterfaces.Any(parent => SymbolEqualityComparer.Default.Equals(parent.OriginalDefinition, row))),
        Recognition.AttributedInterfaceMember => !type.AllInterfaces.IsEmpty && Implements(method, type, each => HasAttribute(each, row)),
        _ => HasAttribute(method, row),
    };

    private static bool IsAction(IMethodSymbol method, EntryPointKind kind) =>
        !IsOfObject(method)
        && !OptsOut(method)
        && (kind.Type is not "PageModel" || PageVerbs.Any(verb => method.Name.StartsWith(verb, StringComparison.Ordinal)))
        && (kind.Type is not "Hub" || !method.IsOverride)
        && !Implements(method, method.ContainingType, static each => each.ContainingType.Name is "IDisposable" or "IAsyncDisposable" or "IActionFilter" or "IAsyncActionFilter");

    // What overrides such a method is none either.
    private static bool OptsOut(IMethodSymbol method)
    {
        for (var current = method; current is not null; current = current.OverriddenMethod)
        {
            if (current.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name is "NonActionAttribute" or "NonHandlerAttribute"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfObject(IMethodSymbol method) => method.Root().ContainingType.SpecialType is SpecialType.System_Object;

    private static bool IsNoController(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name is "NonControllerAttribute"))
            {
                return true;
            }
        }

        return type.IsAbstract;
    }

    private static bool Implements(IMethodSymbol method, INamedTypeSymbol type, Func<IMethodSymbol, bool> isMeant)
    {
        if (method.ExplicitInterfaceImplementations.Any(isMeant))
        {
            return true;
        }

        return method is { DeclaredAccessibility: Accessibility.Public, IsStatic: false }
            && type.AllInterfaces
                .SelectMany(each => each.GetMembers(method.Name))
                .OfType<IMethodSymbol>()
                .Any(member => isMeant(member) && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), method));
    }

    private static bool Derives(INamedTypeSymbol type, INamedTypeSymbol from)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, from))
            {
                return true;
            }
        }

        return false;
    }

    // Attributes of classes are inherited, and those that derive from the attribute count.
    private static bool HasAttribute(ISymbol symbol, INamedTypeSymbol attribute)
    {
        for (var current = symbol; current is not null; current = (current as INamedTypeSymbol)?.BaseType)
        {
            foreach (var each in current.GetAttributes())
            {
                if (each.AttributeClass is { } type && (SymbolEqualityComparer.Default.Equals(type, attribute) || Derives(type, attribute)))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
