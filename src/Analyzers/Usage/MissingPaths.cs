using Instrumentation.Shared;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Usage;

/// <summary>Finds out which calls of an instrumented method no route reaches.</summary>
internal static class MissingPaths
{
    /// <param name="method">A method that is to be recorded and is not partial.</param>
    /// <param name="methods">The compilation's methods.</param>
    /// <param name="compilation">The compilation.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Calls that are missed because of what the method is, or <see langword="null"/>.</returns>
    public static MissingPath? Of(IMethodSymbol method, InstrumentedMethods methods, Compilation compilation, CancellationToken cancellationToken)
    {
        if (!method.ExplicitInterfaceImplementations.IsEmpty)
        {
            return Explicit(method.ExplicitInterfaceImplementations[0]);
        }

        if (method.ContainingType.TypeKind is TypeKind.Interface)
        {
            // An abstract member is only where the classes that implement it have their attributes from, and an interface's attribute means those.
            return method.IsAbstract || (methods.AttributesOf(method) is { IsDirect: false } && (method.IsStatic || !method.IsVirtual))
                ? null
                : new MissingPath($"has its body in the interface '{method.ContainingType.Name}'", "calls of it are not recorded", AdviceFor(method), PartialMethodHelps: true);
        }

        return Overridden(method, methods, cancellationToken)
            ?? Framework(method, compilation, cancellationToken)
            ?? Unreachable(method, compilation, cancellationToken);
    }

    /// <summary>Calls of an interface member that the type implements explicitly, so that generated code cannot.</summary>
    public static MissingPath Explicit(IMethodSymbol member) => new(
        $"is an explicit implementation of '{Names.Of(member)}'",
        $"calls through '{member.ContainingType.Name}' are not recorded",
        "move the body to a public method that has the attributes");

    /// <summary>Calls through an interface that the generator would intercept with a member of its own but cannot.</summary>
    /// <param name="refused">What it cannot do.</param>
    /// <param name="type">The type that it would have to be done in.</param>
    /// <param name="baseRecords">Whether a base type has such a member.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static MissingPath Interface(InterfaceShim refused, INamedTypeSymbol type, bool baseRecords, CancellationToken cancellationToken)
    {
        var isMine = refused.Method.OriginalDefinition.ContainingType.Same(type);
        var called = $"is called through '{refused.Interface.Name}'{(isMine ? "" : $" on '{type.Name}'")}, which";
        var missed = new MissingPath(
            $"{called} is not instrumented",
            "those calls are not recorded",
            refused.Reason!,
            PartialTypeHelps: !type.IsPartialAllTheWay(cancellationToken),
            PartialMethodHelps: isMine);
        return (baseRecords, refused.Relist) switch
        {
            (true, true) => missed with { Problem = $"{called} a base class records", Consequence = "those calls go by the name of the base class's method", IsRecorded = true },
            (true, false) => missed with
            {
                Problem = $"{called} '{type.Name}' lists again, past the instrumentation of its base class",
                Advice = $"{refused.Reason}, or take '{refused.Interface.Name}' off its base list",
            },
            _ => missed,
        };
    }

    private static MissingPath? Overridden(IMethodSymbol method, InstrumentedMethods methods, CancellationToken cancellationToken)
    {
        // A base class of another assembly that implements an interface is called through it, and for that there is a shim or a warning.
        if (method.OverriddenMethod?.OriginalDefinition is not { } overridden
            || (!overridden.ContainingAssembly.Same(method.ContainingAssembly) && InstrumentedMethods.ShimsOf(method, cancellationToken).Any()))
        {
            return null;
        }

        var records = PartialMethods.Takes(overridden);
        return methods.AttributesOf(overridden) is not null && !records
            ? null
            : new MissingPath(
                $"overrides '{Names.Of(overridden)}', which {(records ? "is recorded only in its own body" : "is not instrumented")}",
                $"calls through '{overridden.ContainingType.Name}' are not recorded",
                AdviceFor(method),
                PartialMethodHelps: true);
    }

    private static MissingPath? Framework(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken) =>
        FrameworkCallers.Of(method, compilation, cancellationToken) is { } caller
            ? new MissingPath($"is called by {caller}", "those calls are not recorded", AdviceFor(method), PartialMethodHelps: true)
            : null;

    private static MissingPath? Unreachable(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken)
    {
        // Where the Interface route is the one that counts, the calls that are missed are the direct ones, each of which INS0003 reports.
        if (InterceptorRoute.Refusal(method, compilation, cancellationToken) is not { } reason || InstrumentedMethods.ShimsOf(method, cancellationToken).Any())
        {
            return null;
        }

        var needsOnlyPartialType = InterceptorRoute.NeedsOnlyPartialType(method, compilation);
        return new MissingPath(
            $"is out of reach of generated code ({reason})",
            "calls of it are not recorded",
            needsOnlyPartialType ? $"make '{method.ContainingType.Name}' partial" : AdviceFor(method),
            PartialTypeHelps: needsOnlyPartialType,
            PartialMethodHelps: true);
    }

    private static string AdviceFor(IMethodSymbol method) => method.IsAbstract
        ? "declare the methods that override it partial"
        : $"declare it {(IsDefaultBody(method) ? "virtual partial" : "partial")}, with its body in '{method.Name}{KnownNames.CoreSuffix}'";

    // In an interface, 'partial' alone means a method that no class can implement.
    private static bool IsDefaultBody(IMethodSymbol method) => method.ContainingType.TypeKind is TypeKind.Interface && method.IsVirtual;
}
