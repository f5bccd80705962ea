using Microsoft.CodeAnalysis;

namespace Instrumentation.Shared;

/// <summary>What to do about one interface member of one type.</summary>
internal enum ShimKind
{
    /// <summary>An explicit implementation that instruments.</summary>
    Instrument,

    /// <summary>One that only calls, because an override opts out of what the base type's shim does.</summary>
    PassThrough,

    /// <summary>None can be made, so calls through the interface are not instrumented.</summary>
    Refused,
}

/// <summary>One interface member and the method of the type that a call through it reaches.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="Interface">The interface as the type implements it.</param>
/// <param name="Member">Its member.</param>
/// <param name="Implementation">The method that C# maps the member to; declared in the type or a base type.</param>
/// <param name="Method">The most derived override of it that the type sees: the operation.</param>
/// <param name="Relist">Whether the type must list the interface again, because only a base type does.</param>
/// <param name="Reason">Why it is refused.</param>
internal sealed record InterfaceShim(
    ShimKind Kind, INamedTypeSymbol Interface, IMethodSymbol Member, IMethodSymbol Implementation, IMethodSymbol Method, bool Relist, string? Reason = null);
