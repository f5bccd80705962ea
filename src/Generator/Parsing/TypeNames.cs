using System.Text;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Generator.Parsing;

/// <summary>Writes types as generated code names them, with type parameters renamed where two around a method share a name.</summary>
internal sealed class TypeNames
{
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.FullyQualifiedFormat.WithMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
        | SymbolDisplayMiscellaneousOptions.UseSpecialTypes
        | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private readonly Dictionary<ITypeParameterSymbol, string> _renamed = new(SymbolEqualityComparer.Default);

    /// <param name="outermostFirst">The type parameters in scope, outermost first: of two with one name, the inner one is renamed.</param>
    /// <param name="named">Names to use instead of the parameters' own, by position.</param>
    public TypeNames(IEnumerable<ITypeParameterSymbol> outermostFirst, IReadOnlyDictionary<ITypeParameterSymbol, string>? named = null)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var parameter in outermostFirst)
        {
            var name = named is not null && named.TryGetValue(parameter, out var given) ? given : parameter.Name;
            while (!used.Add(name))
            {
                name += "_";
            }

            _renamed[parameter] = Identifiers.Escape(name);
        }
    }

    public string Of(ITypeParameterSymbol parameter) => _renamed.TryGetValue(parameter, out var name) ? name : Identifiers.Escape(parameter.Name);

    public string Of(ITypeSymbol type)
    {
        var text = new StringBuilder();
        foreach (var part in type.ToDisplayParts(Format))
        {
            text.Append(part.Symbol is ITypeParameterSymbol parameter ? Of((ITypeParameterSymbol)parameter.OriginalDefinition) : part.ToString());
        }

        return text.ToString();
    }

    /// <summary>Everything behind <c>where T : </c>, or empty.</summary>
    public string ConstraintsOf(ITypeParameterSymbol parameter)
    {
        var constraints = new List<string>();
        if (parameter.HasUnmanagedTypeConstraint)
        {
            constraints.Add("unmanaged");
        }
        else if (parameter.HasValueTypeConstraint)
        {
            constraints.Add("struct");
        }
        else if (parameter.HasReferenceTypeConstraint)
        {
            constraints.Add(parameter.ReferenceTypeConstraintNullableAnnotation is NullableAnnotation.Annotated ? "class?" : "class");
        }
        else if (parameter.HasNotNullConstraint)
        {
            constraints.Add("notnull");
        }

        constraints.AddRange(parameter.ConstraintTypes.Select(Of));
        if (parameter is { HasConstructorConstraint: true, HasValueTypeConstraint: false })
        {
            constraints.Add("new()");
        }

        if (parameter.AllowsRefLikeType)
        {
            constraints.Add("allows ref struct");
        }

        return string.Join(", ", constraints);
    }

    /// <summary>The full name of a type, without type parameters and with dots around nested types.</summary>
    public static string DisplayNameOf(INamedTypeSymbol type)
    {
        var names = string.Join(".", type.TypesFromOutermost().Select(static each => each.Name));
        return type.ContainingNamespace is { IsGlobalNamespace: false } containing ? $"{containing.ToDisplayString()}.{names}" : names;
    }

    public static string MetadataNameOf(INamedTypeSymbol type)
    {
        var names = string.Join("+", type.TypesFromOutermost().Select(static each => each.MetadataName));
        return type.ContainingNamespace is { IsGlobalNamespace: false } containing ? $"{containing.ToDisplayString()}.{names}" : names;
    }
}
