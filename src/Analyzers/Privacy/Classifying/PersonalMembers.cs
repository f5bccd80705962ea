using System.Collections.Concurrent;
using Instrumentation.Analyzers.Privacy.Terms;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Privacy.Classifying;

/// <summary>The personal members of a type, three objects deep: what a destructured object or the text of a record shows.</summary>
internal sealed class PersonalMembers(SymbolClassifier classifier)
{
    private const int MaximumDepth = 3;

    private static readonly HashSet<string> LeftOutBy = new(StringComparer.Ordinal) { "NotLoggedAttribute", "LogMaskedAttribute", "LogPropertyIgnoreAttribute", "LogReplacedAttribute" };

    private readonly ConcurrentDictionary<(ITypeSymbol, bool), IReadOnlyList<PersonalMember>> _cache = new();

    /// <param name="type">The object's type, or what its collection is of.</param>
    /// <param name="isDestructured">Whether the members are recorded; else the object's text is, which has members only in a record or an own <c>ToString</c>.</param>
    public IReadOnlyList<PersonalMember> Of(ITypeSymbol type, bool isDestructured) => _cache.GetOrAdd((ValueShapes.Inner(type), isDestructured), key =>
    {
        var found = new List<PersonalMember>();
        Collect(key.Item1, key.Item2, depth: 1, new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default), found);
        return found;
    });

    /// <summary>The members of simple types that are not personal, what identifies the object first; none of a collection.</summary>
    public IEnumerable<string> SafeOf(ITypeSymbol type) =>
        (SymbolEqualityComparer.Default.Equals(ValueShapes.Inner(type), type) ? ReadableMembers(type) : [])
            .OfType<IPropertySymbol>()
            .Where(member => IsSimple(member.Type) && classifier.Classify(member, member.Type, receiver: null) is { Class: null, WeakTerm: null })
            .Select(static member => member.Name)
            .OrderBy(static name => name is "Id" ? 0 : name.EndsWith("Id", StringComparison.Ordinal) ? 1 : 2);

    private void Collect(ITypeSymbol type, bool isDestructured, int depth, HashSet<ITypeSymbol> seen, List<PersonalMember> found)
    {
        if (depth > MaximumDepth || ValueShapes.Of(type) is not ValueShape.Object || !seen.Add(type) || IsOfFramework(type))
        {
            return;
        }

        var printed = isDestructured || type.IsAnonymousType ? null : PrintedBy(type);
        if (!isDestructured && !type.IsAnonymousType && !type.IsRecord && printed is null)
        {
            return;
        }

        foreach (var member in ReadableMembers(type))
        {
            var memberType = member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;
            if ((printed is not null && !printed.Contains(member.Name)) || member.GetAttributes().Any(static attribute => LeftOutBy.Contains(attribute.AttributeClass?.Name ?? "")))
            {
                continue;
            }

            var classification = classifier.Classify(member, memberType, receiver: null);
            if (classification.Class is { } personal)
            {
                found.Add(new PersonalMember(member, personal));
            }
            else if (!classification.IsDecided || ValueShapes.Of(memberType) is ValueShape.Object)
            {
                Collect(ValueShapes.Inner(memberType), isDestructured, depth + 1, seen, found);
            }
        }
    }

    private static IEnumerable<ISymbol> ReadableMembers(ITypeSymbol type)
    {
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is IPropertySymbol { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, GetMethod: not null, IsOverride: false })
                {
                    yield return member;
                }
            }
        }
    }

    /// <summary>The names in the <c>ToString</c> that somebody wrote, none if it makes what it prints safe; <see langword="null"/> if nobody wrote one.</summary>
    private static HashSet<string>? PrintedBy(ITypeSymbol type)
    {
        if (ValueShapes.ToStringOf(type) is not { } method)
        {
            return null;
        }

        var names = new HashSet<string>(ValueShapes.IdentifiersIn(method), StringComparer.Ordinal);
        return names.Any(Sanitizers.IsNamed) ? [] : names;
    }

    private static bool IsSimple(ITypeSymbol type) =>
        type.TypeKind is TypeKind.Enum
        || type.SpecialType is (>= SpecialType.System_Boolean and <= SpecialType.System_String) or SpecialType.System_DateTime
        || type is INamedTypeSymbol { Name: "Guid" or "DateTimeOffset" or "DateOnly" or "TimeOnly" or "TimeSpan", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }
        || type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable && IsSimple(nullable.TypeArguments[0]);

    private static bool IsOfFramework(ITypeSymbol type)
    {
        var outermost = type.ContainingNamespace;
        while (outermost is { ContainingNamespace.IsGlobalNamespace: false })
        {
            outermost = outermost.ContainingNamespace;
        }

        return outermost is { Name: "System" or "Microsoft" };
    }
}

/// <summary>A member that is personal.</summary>
internal sealed record PersonalMember(ISymbol Member, DataClass Class);
