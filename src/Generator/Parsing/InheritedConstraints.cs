using Microsoft.CodeAnalysis;

namespace Instrumentation.Generator.Parsing;

/// <summary>Reads which of the constraints that a method inherits it has to state again.</summary>
internal static class InheritedConstraints
{
    /// <summary>An override or an explicit implementation inherits its constraints, but <c>T?</c> in its signature needs to know what kind of type T is.</summary>
    public static string Of(IMethodSymbol member, TypeNames names)
    {
        var annotated = new HashSet<int>();
        Visit(member.ReturnType);
        foreach (var parameter in member.Parameters)
        {
            Visit(parameter.Type);
        }

        var constraints = member.TypeParameters.Where(parameter => annotated.Contains(parameter.Ordinal)).Select(parameter =>
            $" where {names.Of(parameter.OriginalDefinition)} : {(parameter.IsReferenceType ? "class" : parameter.IsValueType ? "struct" : "default")}");
        return string.Concat(constraints);

        void Visit(ITypeSymbol type)
        {
            switch (type)
            {
                case ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method, NullableAnnotation: NullableAnnotation.Annotated } parameter:
                    annotated.Add(parameter.Ordinal);
                    break;
                case IArrayTypeSymbol array:
                    Visit(array.ElementType);
                    break;
                case INamedTypeSymbol named:
                    foreach (var argument in named.TypeArguments)
                    {
                        Visit(argument);
                    }

                    break;
            }
        }
    }
}
