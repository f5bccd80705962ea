using System.Collections.Immutable;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Usage;

/// <summary>What a parameter or a return value says of null: its type, and the attributes that say more than the type can.</summary>
/// <param name="Type">The type, with its annotations.</param>
/// <param name="Annotation">The annotation of the type itself.</param>
/// <param name="Attributes">The attributes.</param>
internal readonly record struct NullableFlow(ITypeSymbol Type, NullableAnnotation Annotation, ImmutableArray<AttributeData> Attributes)
{
    private const string Namespace = "System.Diagnostics.CodeAnalysis";

    /// <summary>Whether null may go in; <see langword="null"/> if the code is oblivious of it.</summary>
    public bool? TakesNull => Has("AllowNullAttribute") ? true : Has("DisallowNullAttribute") ? false : IsAnnotated;

    private bool? IsAnnotated => Annotation is NullableAnnotation.None ? null : Annotation is NullableAnnotation.Annotated;

    public static NullableFlow Of(IParameterSymbol parameter) => new(parameter.Type, parameter.NullableAnnotation, parameter.GetAttributes());

    public static NullableFlow OfReturn(IMethodSymbol method) => new(method.ReturnType, method.ReturnNullableAnnotation, method.GetReturnTypeAttributes());

    /// <summary>Whether null may come out when the method returns this; <see langword="null"/> if the code is oblivious of it.</summary>
    public bool? GivesNull(bool when)
    {
        if (Has("NotNullAttribute") || Has("NotNullWhenAttribute", when))
        {
            return false;
        }

        return Has("MaybeNullAttribute") || Has("MaybeNullWhenAttribute", when) ? true : IsAnnotated;
    }

    /// <summary>Whether this, which is handed in, is checked for null wherever the other one says so.</summary>
    public bool KeepsPromisesOf(NullableFlow other) => Has("NotNullAttribute") || !other.Has("NotNullAttribute");

    private bool Has(string name) => Find(name) is not null;

    private bool Has(string name, bool when) => Find(name)?.ConstructorArguments.FirstOrDefault().Value is bool value && value == when;

    private AttributeData? Find(string name)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.AttributeClass.Is(Namespace, name))
            {
                return attribute;
            }
        }

        return null;
    }
}
