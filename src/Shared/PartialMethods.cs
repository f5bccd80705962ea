using Microsoft.CodeAnalysis;

namespace Instrumentation.Shared;

/// <summary>The Partial route: a method declared <c>partial</c> whose body the user writes as <c>{Name}Core</c>.</summary>
internal static class PartialMethods
{
    private static readonly SymbolDisplayFormat CoreFormat = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters)
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeModifiers)
        .WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters);

    /// <summary>Whether the method takes this route: nobody but the generator implements it.</summary>
    public static bool Takes(IMethodSymbol method)
    {
        var definition = method.PartialDefinitionPart ?? method;
        return definition is { IsPartialDefinition: true, PartialImplementationPart: null } || IsOurs(definition.PartialImplementationPart ?? method);
    }

    /// <summary>The user's method with the body, or <see langword="null"/> if there is none that fits.</summary>
    public static IMethodSymbol? FindCore(IMethodSymbol method)
    {
        foreach (var name in CoreNamesOf(method))
        {
            foreach (var member in method.ContainingType.GetMembers(name))
            {
                if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary, IsAbstract: false } core && Fits(method, core))
                {
                    return core;
                }
            }
        }

        return null;
    }

    /// <summary>The method that a user's method holds the body of: what <see cref="FindCore"/> finds, the other way round.</summary>
    public static IMethodSymbol? FindDeclaration(IMethodSymbol core)
    {
        var end = core.Name.LastIndexOf(KnownNames.CoreSuffix, StringComparison.Ordinal);
        if (end <= 0)
        {
            return null;
        }

        foreach (var member in core.ContainingType.GetMembers(core.Name.Remove(end, KnownNames.CoreSuffix.Length)))
        {
            if (member is IMethodSymbol method && Takes(method) && core.Same(FindCore(method)))
            {
                return method;
            }
        }

        return null;
    }

    /// <summary>Why the generator cannot implement a method that takes this route (INS0001), or <see langword="null"/>.</summary>
    public static string? Refusal(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken)
    {
        if (FindCore(method) is null)
        {
            return $"it is partial and has no method with its body: '{SignatureOfCore(method)}'";
        }

        if (WrapperHome.IsOwnType(method, compilation, cancellationToken))
        {
            return null;
        }

        foreach (var type in method.ContainingType.TypesFromOutermost())
        {
            if (!type.IsPartial(cancellationToken))
            {
                return $"it is partial and '{type.Name}' is not";
            }
        }

        return method.ContainingType.TypeKind is TypeKind.Interface
            ? "it is partial and declared in an interface"
            : $"it is partial and type parameters of '{method.ContainingType.Name}' and a type around it have the same name";
    }

    /// <summary>The declaration of the method that a partial method's body is expected in.</summary>
    private static string SignatureOfCore(IMethodSymbol method)
    {
        var parts = method.ToDisplayParts(CoreFormat).Select(part => part.Kind is SymbolDisplayPartKind.MethodName ? method.Name + KnownNames.CoreSuffix : part.ToString());
        return $"private {(method.IsStatic ? "static " : "")}{string.Concat(parts)}";
    }

    // PlaceAsync's body may be called PlaceCoreAsync as well: the suffix belongs at the end.
    private static IEnumerable<string> CoreNamesOf(IMethodSymbol method)
    {
        const string Async = "Async";
        yield return method.Name + KnownNames.CoreSuffix;
        if (method.Name.Length > Async.Length && method.Name.EndsWith(Async, StringComparison.Ordinal))
        {
            yield return method.Name.Substring(0, method.Name.Length - Async.Length) + KnownNames.CoreSuffix + Async;
        }
    }

    // In metadata, and in a compilation that already holds our output, the body carries the marker.
    // In source, only a part of a partial method can be what the generator has written; its attributes are not read for that.
    private static bool IsOurs(IMethodSymbol method) =>
        (method.PartialDefinitionPart is not null || method.ContainingAssembly is not ISourceAssemblySymbol)
        && method.HasAttribute(KnownNames.InstrumentedBody, KnownNames.RuntimeNamespace);

    private static bool Fits(IMethodSymbol method, IMethodSymbol core)
    {
        if (core.IsStatic != method.IsStatic || core.Arity != method.Arity || core.Parameters.Length != method.Parameters.Length)
        {
            return false;
        }

        var constructed = core.Arity == 0 ? core : core.Construct([.. method.TypeParameters]);
        if (!method.ReturnType.Same(constructed.ReturnType) || !method.TypeParameters.Zip(core.TypeParameters, Satisfies).All(static satisfies => satisfies))
        {
            return false;
        }

        for (var i = 0; i < method.Parameters.Length; i++)
        {
            if (method.Parameters[i].RefKind != constructed.Parameters[i].RefKind || !method.Parameters[i].Type.Same(constructed.Parameters[i].Type))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether what may be handed to the method may be handed on to its body.</summary>
    private static bool Satisfies(ITypeParameterSymbol given, ITypeParameterSymbol wanted) =>
        (given.HasReferenceTypeConstraint || !wanted.HasReferenceTypeConstraint)
        && (given.HasValueTypeConstraint || !wanted.HasValueTypeConstraint)
        && (given.HasUnmanagedTypeConstraint || !wanted.HasUnmanagedTypeConstraint)
        && (given.HasConstructorConstraint || given.HasValueTypeConstraint || !wanted.HasConstructorConstraint)
        && (wanted.AllowsRefLikeType || !given.AllowsRefLikeType)
        && wanted.ConstraintTypes.All(type => MentionsTypeParameters(type) || given.ConstraintTypes.Any(type.Same));

    // Those of the one method are not those of the other, and an honest mistake is made elsewhere.
    private static bool MentionsTypeParameters(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => true,
        IArrayTypeSymbol array => MentionsTypeParameters(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(MentionsTypeParameters),
        _ => false,
    };
}
