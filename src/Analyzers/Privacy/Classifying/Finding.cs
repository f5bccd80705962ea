using Instrumentation.Analyzers.Privacy.Terms;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Privacy.Classifying;

/// <summary>A part of a value that is personal or secret.</summary>
/// <param name="Class">What it is.</param>
/// <param name="Reason">Why we think so: <c>by name</c>.</param>
/// <param name="Place">What to point at, in the expression or declaration that hands the value on.</param>
/// <param name="Origin">The expression that is personal; another one than the place if a variable stands in between.</param>
/// <param name="Symbol">What it is of, if there is a symbol.</param>
internal sealed record Finding(DataClass Class, string Reason, SyntaxNode Place, SyntaxNode Origin, ISymbol? Symbol)
{
    /// <summary>The members that are recorded, if it is an object whose members are; else <see langword="null"/>.</summary>
    public IReadOnlyList<ISymbol>? Members { get; init; }

    /// <summary>The type of that object.</summary>
    public ITypeSymbol? Type { get; init; }

    /// <summary>Whether the members are recorded because the template or attribute asks for them.</summary>
    public bool IsDestructured { get; init; }
}
