using System.Text.RegularExpressions;
using Instrumentation.Shared.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.Shared.Coverage;

/// <summary>The options of the family as they are for one file.</summary>
internal sealed class CoverageOptions(AnalyzerConfigOptions options)
{
    public const string Prefix = "instrumentation.entry_points.";
    public const string Include = Prefix + "include";
    public const string Exclude = Prefix + "exclude";
    public const string Additional = Prefix + "additional";

    private readonly HashSet<string> _included = OptionLists.Set(options, Include);
    private readonly HashSet<string> _excluded = OptionLists.Set(options, Exclude);
    private readonly HashSet<string> _additional = OptionLists.Set(options, Additional);

    /// <summary>Whether methods are entry points here that no framework makes one.</summary>
    public bool NameEntryPoints => _included.Count > 0 || _additional.Count > 0;

    public bool IsExcluded(ISymbol symbol) => DocumentationIds.Name(_excluded, symbol);

    /// <summary>The pattern that names a type whose public methods are to be instrumented, or <see langword="null"/>.</summary>
    public string? PatternFor(string typeName) => _included.FirstOrDefault(pattern => Regex.IsMatch(typeName, "^" + Regex.Escape(pattern).Replace("\\*", ".*") + "$", RegexOptions.CultureInvariant));

    /// <summary>Whether a method is an entry point by an option: itself, its type, a base type, an interface or an attribute is named.</summary>
    public bool IsAdditional(IMethodSymbol method)
    {
        if (_additional.Count == 0)
        {
            return false;
        }

        return DocumentationIds.Name(_additional, method)
            || method.GetAttributes().Any(attribute => Names(attribute.AttributeClass))
            || (method is { DeclaredAccessibility: Accessibility.Public, MethodKind: MethodKind.Ordinary, IsStatic: false }
                && (Bases(method.ContainingType).Any(Names) || method.ContainingType.GetAttributes().Any(attribute => Names(attribute.AttributeClass))))
            || method.ContainingType.AllInterfaces.Any(each => Names(each) && each.GetMembers(method.Name).Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method)));
    }

    private bool Names(INamedTypeSymbol? type) => type is not null && type.OriginalDefinition.GetDocumentationCommentId() is { } id && _additional.Contains(id);

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }
}
