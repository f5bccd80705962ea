using Microsoft.CodeAnalysis;

namespace Instrumentation.Shared;

/// <summary>The attributes that instrument a method, wherever they are written.</summary>
/// <param name="Traced">The span's, or <see langword="null"/>.</param>
/// <param name="Metered">The measurements', or <see langword="null"/>.</param>
/// <param name="Logged">The records', or <see langword="null"/>.</param>
/// <param name="IsDirect">Whether one of them is written on the method itself or on a method that it overrides.</param>
/// <param name="IsFromAssembly">Whether all of them are written on the assembly.</param>
internal sealed record OperationAttributes(
    AttributeData? Traced, AttributeData? Metered, AttributeData? Logged, bool IsDirect, bool IsFromAssembly = false)
{
    /// <summary>
    /// The attributes that count for a method: each is taken from the method or the nearest method that it overrides, else from the
    /// type, else from an interface member that it implements, else from that interface, else from the assembly.
    /// <c>[NotInstrumented]</c> on the way ends the search.
    /// </summary>
    /// <returns>The attributes, or <see langword="null"/> if the method is not instrumented.</returns>
    public static OperationAttributes? Of(IMethodSymbol method)
    {
        var found = new Search();
        if (!found.AddMembers(method))
        {
            return null;
        }

        var isDirect = found.Any;
        if (!found.IsComplete && IsHandedDownTo(method) && !found.AddTypes(method))
        {
            return isDirect ? found.Result(isDirect) : null;
        }

        var isFromAssembly = false;
        if (!found.IsComplete && method.ContainingType.TypeKind is TypeKind.Class or TypeKind.Struct && IsHandedDownTo(method))
        {
            var optsOut = !found.AddInterfaces(method);
            isFromAssembly = !found.Any;
            if (!optsOut)
            {
                found.AddAssembly(method);
            }
        }

        return found.Any ? found.Result(isDirect) with { IsFromAssembly = isFromAssembly } : null;
    }

    /// <summary>
    /// The attributes that count where a decorator records the calls of an interface member: each is taken from the member, else from
    /// the interface that declares it, else from the one that is decorated, else from a pattern of the assembly that decorates.
    /// </summary>
    /// <param name="member">The interface's member.</param>
    /// <param name="decorated">The interface that is decorated: the member's own or one that inherits it.</param>
    /// <param name="decorating">The assembly that asks for the decorator.</param>
    /// <param name="isMeant">Whether the member is one that an attribute on an interface means and has not opted out.</param>
    public static OperationAttributes? OfDecorated(IMethodSymbol member, INamedTypeSymbol decorated, IAssemblySymbol decorating, out bool isMeant)
    {
        var found = new Search();
        isMeant = found.AddMembers(member) && !WellKnownInterfaces.Contains(member.ContainingType);
        var isDirect = found.Any;
        if (isMeant && !found.IsComplete)
        {
            isMeant = found.AddType(member.ContainingType) && found.AddType(decorated);
        }

        if (isMeant && !found.IsComplete)
        {
            found.AddPatterns(member, decorated, decorating);
        }

        return found.Any && (isMeant || isDirect) ? found.Result(isDirect) : null;
    }

    /// <summary>Whether the symbol itself carries one of the three attributes.</summary>
    public static bool AreOn(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (IsOperationAttribute(attribute))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsOperationAttribute(AttributeData attribute) =>
        attribute.AttributeClass is { Name: KnownNames.Traced or KnownNames.Metered or KnownNames.Logged } type
        && type.Is(KnownNames.Namespace, type.Name);

    /// <summary>
    /// Whether an attribute on the type means this method too: a public ordinary method that is no plumbing. What the framework calls
    /// on its own account (equality, comparison, disposal, enumeration, formatting) is instrumented only by an attribute of its own.
    /// </summary>
    private static bool IsHandedDownTo(IMethodSymbol method)
    {
        var isPublic = method.DeclaredAccessibility is Accessibility.Public || method.ContainingType.TypeKind is TypeKind.Interface;
        var isWritten = (!method.IsImplicitlyDeclared || ExtensionBlocks.IsImplementation(method)) && !method.HasAttribute("CompilerGeneratedAttribute", "System.Runtime.CompilerServices");
        if (!isPublic || method.MethodKind is not MethodKind.Ordinary || !isWritten || method.IsExtern)
        {
            return false;
        }

        return method.Root().ContainingType.SpecialType is not SpecialType.System_Object and not SpecialType.System_ValueType
            && !WellKnownInterfaces.IsImplementedBy(method);
    }

    private struct Search
    {
        private AttributeData? _traced;
        private AttributeData? _metered;
        private AttributeData? _logged;

        public readonly bool Any => (_traced ?? _metered ?? _logged) is not null;

        public readonly bool IsComplete => _traced is not null && _metered is not null && _logged is not null;

        public readonly OperationAttributes Result(bool isDirect) => new(_traced, _metered, _logged, isDirect);

        /// <returns>Whether the method has not opted out.</returns>
        public bool AddMembers(IMethodSymbol method)
        {
            for (var current = method; current is not null; current = current.OverriddenMethod)
            {
                Add(current, out var optsOut);
                if (optsOut && !Any)
                {
                    return false;
                }
            }

            return true;
        }

        /// <returns>Whether the type has not opted out.</returns>
        public bool AddTypes(IMethodSymbol method)
        {
            for (var current = method; current is not null; current = current.OverriddenMethod)
            {
                if (!AddType(current.ContainingType))
                {
                    return false;
                }
            }

            return true;
        }

        /// <returns>Whether the type has not opted out.</returns>
        public bool AddType(INamedTypeSymbol type)
        {
            Add(type, out var optsOut);
            return !optsOut;
        }

        /// <returns>Whether no interface member has opted out.</returns>
        public bool AddInterfaces(IMethodSymbol method)
        {
            for (var current = method; current is not null; current = current.OverriddenMethod)
            {
                if (!AddInterfacesOf(current))
                {
                    return false;
                }
            }

            return true;
        }

        // Attributes on members first: one on another interface as a whole does not come before them.
        private bool AddInterfacesOf(IMethodSymbol method)
        {
            var anyOptsOut = false;
            var interfaces = new List<INamedTypeSymbol>();
            foreach (var implemented in method.ContainingType.AllInterfaces)
            {
                if (WellKnownInterfaces.Contains(implemented))
                {
                    continue;
                }

                foreach (var member in implemented.GetMembers(method.Name))
                {
                    if (member is IMethodSymbol && method.Same(InterfaceMap.ImplementationOf(method.ContainingType, member)))
                    {
                        Add(member, out var optsOut);
                        anyOptsOut |= optsOut;
                        if (!optsOut)
                        {
                            interfaces.Add(implemented);
                        }
                    }
                }
            }

            foreach (var implemented in interfaces)
            {
                Add(implemented, out _);
            }

            return !anyOptsOut;
        }

        public void AddAssembly(IMethodSymbol method)
        {
            foreach (var attribute in method.ContainingAssembly.GetAttributes())
            {
                if (IsOperationAttribute(attribute) && AssemblyTargets.Contain(attribute, method))
                {
                    Add(attribute);
                }
            }
        }

        public void AddPatterns(IMethodSymbol member, INamedTypeSymbol decorated, IAssemblySymbol decorating)
        {
            foreach (var attribute in decorating.GetAttributes())
            {
                if (IsOperationAttribute(attribute) && AssemblyTargets.ContainDecorated(attribute, member, decorated, decorating))
                {
                    Add(attribute);
                }
            }
        }

        private void Add(ISymbol symbol, out bool optsOut)
        {
            optsOut = false;
            foreach (var attribute in symbol.GetAttributes())
            {
                if (IsOperationAttribute(attribute))
                {
                    Add(attribute);
                }
                else if (attribute.AttributeClass.Is(KnownNames.Namespace, KnownNames.NotInstrumented))
                {
                    optsOut = true;
                }
            }
        }

        private void Add(AttributeData attribute)
        {
            switch (attribute.AttributeClass!.Name)
            {
                case KnownNames.Traced:
                    _traced ??= attribute;
                    break;
                case KnownNames.Metered:
                    _metered ??= attribute;
                    break;
                default:
                    _logged ??= attribute;
                    break;
            }
        }
    }
}
