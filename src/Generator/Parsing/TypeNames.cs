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

    /// <summary>The name in metadata, without what the compiler makes up: the path in the name of a file-local type, the class of an extension block.</summary>
    public static string MetadataNameOf(INamedTypeSymbol type)
    {
        var types = type.TypesFromOutermost().Where(static each => each.TypeKind is not TypeKind.Extension);
        var names = string.Join("+", types.Select(static each => each.IsFileLocal ? each.Name : each.MetadataName));
        return type.ContainingNamespace is { IsGlobalNamespace: false } containing ? $"{containing.FullName()}.{names}" : names;
    }
}
