using Instrumentation.Shared;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Privacy.Classifying;

/// <summary>What attributes say about a symbol. They beat every word.</summary>
internal enum Sensitivity
{
    Unsaid,
    Classified,
    Harmless,
}

/// <summary>Reads <c>[Sensitive]</c>, <c>[NotSensitive]</c> and the attributes of Microsoft.Extensions.Compliance.</summary>
internal static class SensitivityAttributes
{
    private const string ComplianceNamespace = "Microsoft.Extensions.Compliance.Classification";

    public static Sensitivity Of(ISymbol symbol, ITypeSymbol? type, out string? attribute)
    {
        for (var current = symbol; current is not null; current = OverriddenBy(current))
        {
            if (In(current, out attribute) is not Sensitivity.Unsaid and var said)
            {
                return said;
            }
        }

        if (PositionalParameterOf(symbol) is { } parameter && In(parameter, out attribute) is not Sensitivity.Unsaid and var ofParameter)
        {
            return ofParameter;
        }

        attribute = null;
        return type is null ? Sensitivity.Unsaid : In(ValueShapes.Inner(type), out attribute);
    }

    /// <summary>Whether an attribute classifies data, ours or any that derives from <c>DataClassificationAttribute</c>.</summary>
    public static bool Classifies(AttributeData attribute) => Says(attribute.AttributeClass) is Sensitivity.Classified;

    private static Sensitivity In(ISymbol symbol, out string? name)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (Says(attribute.AttributeClass) is not Sensitivity.Unsaid and var said)
            {
                name = NameOf(attribute.AttributeClass!);
                return said;
            }
        }

        name = null;
        return Sensitivity.Unsaid;
    }

    private static Sensitivity Says(INamedTypeSymbol? attribute)
    {
        if (attribute.Is(KnownNames.Namespace, "SensitiveAttribute"))
        {
            return Sensitivity.Classified;
        }

        if (attribute.Is(KnownNames.Namespace, "NotSensitiveAttribute"))
        {
            return Sensitivity.Harmless;
        }

        for (var current = attribute; current is not null; current = current.BaseType)
        {
            if (current.Is(ComplianceNamespace, "NoDataClassificationAttribute"))
            {
                return Sensitivity.Harmless;
            }

            if (current.Is(ComplianceNamespace, "DataClassificationAttribute"))
            {
                return Sensitivity.Classified;
            }
        }

        return Sensitivity.Unsaid;
    }

    private static string NameOf(INamedTypeSymbol attribute) =>
        attribute.Name.EndsWith("Attribute", StringComparison.Ordinal) ? attribute.Name.Substring(0, attribute.Name.Length - "Attribute".Length) : attribute.Name;

    private static ISymbol? OverriddenBy(ISymbol symbol) => symbol switch
    {
        IPropertySymbol property => property.OverriddenProperty,
        IParameterSymbol { ContainingSymbol: IMethodSymbol { OverriddenMethod: { } overridden } } parameter => overridden.Parameters[parameter.Ordinal],
        _ => null,
    };

    // An attribute in a record's parameter list stays on the parameter.
    private static IParameterSymbol? PositionalParameterOf(ISymbol symbol) =>
        symbol is IPropertySymbol { ContainingType: { IsRecord: true } type }
            ? type.InstanceConstructors.Where(static constructor => constructor.Parameters.Length > 0).SelectMany(static constructor => constructor.Parameters).FirstOrDefault(parameter => parameter.Name == symbol.Name)
            : null;
}
