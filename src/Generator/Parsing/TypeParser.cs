using Instrumentation.Generator.Model;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Generator.Parsing;

/// <summary>Reads a type that generated code is about.</summary>
internal static class TypeParser
{
    public static TypeModel Parse(INamedTypeSymbol type, TypeNames names) => new(
        TypeNames.MetadataNameOf(type),
        type.FullName(),
        names.Of(type),
        type.ContainingNamespace.IsGlobalNamespace ? null : string.Join(".", type.ContainingNamespace.FullName().Split('.').Select(Identifiers.Escape)),
        type.TypesFromOutermost().Select(DeclarationOf).ToEquatableArray());

    private static string DeclarationOf(INamedTypeSymbol type)
    {
        var keyword = type switch
        {
            { IsRecord: true, IsValueType: true } => "record struct",
            { IsRecord: true } => "record",
            { TypeKind: TypeKind.Struct } => "struct",
            { TypeKind: TypeKind.Interface } => "interface",
            _ => "class",
        };
        var parameters = type.TypeParameters.Select(static parameter => parameter.Variance switch
        {
            VarianceKind.Out => "out ",
            VarianceKind.In => "in ",
            _ => "",
        } + Identifiers.Escape(parameter.Name));
        return $"{(type.IsRefLikeType ? "ref " : "")}partial {keyword} {Identifiers.Escape(type.Name)}{(type.TypeParameters.IsEmpty ? "" : $"<{string.Join(", ", parameters)}>")}";
    }
}
