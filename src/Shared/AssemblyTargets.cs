using Microsoft.CodeAnalysis;

namespace Instrumentation.Shared;

/// <summary>The methods that an attribute on the assembly means: <c>[assembly: Traced(Targets = "Shop.Services.*")]</c>.</summary>
internal static class AssemblyTargets
{
    public static bool Contain(AttributeData attribute, IMethodSymbol method) =>
        attribute.Named<string>("Targets") is { } pattern ? Matches(pattern, method.ContainingType, method) : IsPublic(method.ContainingType);

    /// <summary>Whether an interface's member is meant where the assembly decorates the interface, which may be another assembly's.</summary>
    /// <remarks>Without a pattern the attribute means the assembly's own types.</remarks>
    public static bool ContainDecorated(AttributeData attribute, IMethodSymbol member, INamedTypeSymbol decorated, IAssemblySymbol decorating) =>
        attribute.Named<string>("Targets") is { } pattern
            ? Matches(pattern, member.ContainingType, member) || Matches(pattern, decorated, member)
            : member.ContainingAssembly.Same(decorating) && IsPublic(member.ContainingType);

    private static bool Matches(string pattern, INamedTypeSymbol type, IMethodSymbol method)
    {
        var name = type.FullName();
        return Matches(pattern, name) || Matches(pattern, $"{name}.{method.Name}");
    }

    private static bool IsPublic(INamedTypeSymbol type) => type.TypesFromOutermost().All(static each => each.DeclaredAccessibility is Accessibility.Public);

    /// <summary>Whether a text fits a pattern in which <c>*</c> stands for any text.</summary>
    private static bool Matches(string pattern, string text)
    {
        var parts = pattern.Trim().Split('*');
        if (parts.Length == 1)
        {
            return text == parts[0];
        }

        if (!text.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var position = parts[0].Length;
        for (var i = 1; i < parts.Length - 1; i++)
        {
            var found = text.IndexOf(parts[i], position, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            position = found + parts[i].Length;
        }

        var last = parts[parts.Length - 1];
        return text.Length - position >= last.Length && text.EndsWith(last, StringComparison.Ordinal);
    }
}
