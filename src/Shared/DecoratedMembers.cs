using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.Shared;

/// <summary>What a decorator has to implement of an interface.</summary>
internal static class DecoratedMembers
{
    /// <summary>The instance members of an interface and of those that it inherits, with those that have a default body: an implementation may have its own.</summary>
    public static IEnumerable<ISymbol> Of(INamedTypeSymbol type, Compilation compilation)
    {
        foreach (var each in type.AllInterfaces.Insert(0, type))
        {
            foreach (var member in each.GetMembers())
            {
                if (IsImplementable(member) && compilation.IsSymbolAccessibleWithin(member, compilation.Assembly))
                {
                    yield return member;
                }
            }
        }
    }

    /// <summary>Why a member keeps its interface from being decorated, or <see langword="null"/>.</summary>
    public static string? Refusal(ISymbol member, Compilation compilation)
    {
        if (member is { IsStatic: true, IsAbstract: true })
        {
            return $"its member '{member.Name}' is static and abstract: there is no object to hand a call on to";
        }

        if (member.HasAttribute("OverloadResolutionPriorityAttribute", "System.Runtime.CompilerServices"))
        {
            return $"overloads of '{member.Name}' have different overload resolution priorities";
        }

        if (!IsImplementable(member))
        {
            return null;
        }

        if (!compilation.IsSymbolAccessibleWithin(member, compilation.Assembly))
        {
            return member.IsAbstract ? $"its member '{member.Name}' is not accessible" : null;
        }

        return member switch
        {
            { HasUnsupportedMetadata: true } => $"the compiler does not know what its member '{member.Name}' is",
            IMethodSymbol method => RefusalOf(method, compilation),
            IPropertySymbol property => RefusalOf(property, compilation),
            IEventSymbol @event when BrokenCode.HasErrors(@event.Type) => $"its event '{@event.Name}' does not compile",
            _ => null,
        };
    }

    // A member that reopens or answers one of a base interface is reached through that one.
    private static bool IsImplementable(ISymbol member) =>
        !member.IsStatic
        && (member.IsAbstract || member.IsVirtual)
        && member switch
        {
            IMethodSymbol method => method is { MethodKind: MethodKind.Ordinary, ExplicitInterfaceImplementations.IsEmpty: true },
            IPropertySymbol property => property.ExplicitInterfaceImplementations.IsEmpty,
            IEventSymbol @event => @event.ExplicitInterfaceImplementations.IsEmpty,
            _ => false,
        };

    private static string? RefusalOf(IMethodSymbol method, Compilation compilation)
    {
        if (method.IsVararg)
        {
            return $"'{method.Name}' has a variable argument list";
        }

        if (BrokenCode.HasErrors(method.ReturnType) || method.Parameters.Any(static parameter => BrokenCode.HasErrors(parameter.Type)))
        {
            return $"its method '{method.Name}' does not compile";
        }

        // Such an argument would make the whole call a dynamic one.
        if (method.Parameters.Any(static parameter => parameter is { RefKind: not RefKind.None, Type.TypeKind: TypeKind.Dynamic }))
        {
            return $"'{method.Name}' takes a dynamic value by reference";
        }

        return MethodShape.HasPointers(method) && compilation.Options is CSharpCompilationOptions { AllowUnsafe: false }
            ? $"'{method.Name}' has pointers, and the project does not allow unsafe code"
            : null;
    }

    private static string? RefusalOf(IPropertySymbol property, Compilation compilation)
    {
        foreach (var accessor in new[] { property.GetMethod, property.SetMethod })
        {
            if (accessor is null)
            {
                continue;
            }

            if (accessor.IsInitOnly)
            {
                return $"its property '{property.Name}' can only be set by an initializer";
            }

            if (!compilation.IsSymbolAccessibleWithin(accessor, compilation.Assembly))
            {
                return $"an accessor of '{property.Name}' is not accessible";
            }

            if (RefusalOf(accessor, compilation) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }
}
