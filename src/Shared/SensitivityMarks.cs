using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Shared;

/// <summary>What an attribute says about a symbol: that it is sensitive, or that it is not.</summary>
/// <param name="Sensitivity">What is done about it; <see langword="null"/> if the symbol is declared to be not sensitive.</param>
internal sealed record SensitivityMark(Sensitivity? Sensitivity)
{
    public static SensitivityMark NotSensitive { get; } = new((Sensitivity?)null);
}

/// <summary>Finds the attributes that say whether values are sensitive: ours, and those of Microsoft.Extensions.Compliance.</summary>
internal static class SensitivityMarks
{
    // To find out what implements what is dear, and hardly any interface has a mark.
    private static readonly ConditionalWeakTable<INamedTypeSymbol, StrongBox<bool>> MarkedInterfaces = new();

    private const string ClassificationNamespace = "Microsoft.Extensions.Compliance.Classification";
    private const string Classification = "DataClassificationAttribute";
    private const string NoClassification = "NoDataClassificationAttribute";

    private static readonly string[] Classifications = [$"{ClassificationNamespace}.{Classification}", $"{ClassificationNamespace}.{NoClassification}"];

    /// <summary>Whether any of these attributes can be on a symbol that a compilation sees.</summary>
    public static bool AreKnown(Compilation compilation) =>
        AttributeWords.MayCount(compilation) || Classifications.Any(name => !compilation.GetTypesByMetadataName(name).IsEmpty);

    /// <summary>The mark of a parameter, property or field, or of the nearest member that it overrides or implements and that has one.</summary>
    public static SensitivityMark? Of(ISymbol symbol) => symbol switch
    {
        IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter => OfDeclarations(method, each => Read(each.Parameters[parameter.Ordinal].GetAttributes())),
        IPropertySymbol property => OfDeclarations(property, static each => Read(each.GetAttributes()) ?? OfRecordParameter(each)),
        _ => Read(symbol.GetAttributes()),
    };

    /// <summary>The mark of a method's return value, likewise.</summary>
    public static SensitivityMark? OfResult(IMethodSymbol method) => OfDeclarations(method, static each => Read(each.GetReturnTypeAttributes()));

    /// <summary>What a type says of its values: the type itself, else the nearest base type, else its interfaces.</summary>
    public static SensitivityMark? OfType(ITypeSymbol? type)
    {
        if (type is ITypeParameterSymbol parameter)
        {
            return parameter.ConstraintTypes.Select(OfType).FirstOrDefault(static mark => mark is not null);
        }

        for (var current = type is null ? null : MemberPath.Underlying(type); current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (Read(current.GetAttributes()) is { } mark)
            {
                return mark;
            }
        }

        return type?.AllInterfaces.Select(static each => Read(each.GetAttributes())).FirstOrDefault(static mark => mark?.Sensitivity is not null);
    }

    /// <summary>The same of a value and of what it holds: the items of an array or a list, the parts of a tuple.</summary>
    public static SensitivityMark? OfContent(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
        {
            return OfContent(array.ElementType);
        }

        if (OfType(type) is { } mark)
        {
            return mark;
        }

        return type is INamedTypeSymbol { TypeArguments: { Length: > 0 } arguments }
            ? arguments.Select(OfContent).FirstOrDefault(static each => each?.Sensitivity is not null)
            : null;
    }

    /// <summary>Whether an attribute derives from the one that all data classifications derive from.</summary>
    public static bool IsClassification(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.Is(ClassificationNamespace, Classification))
            {
                return true;
            }
        }

        return false;
    }

    private static SensitivityMark? OfDeclarations<TMember>(TMember member, Func<TMember, SensitivityMark?> read)
        where TMember : class, ISymbol
    {
        for (var current = member; current is not null; current = Overridden(current) as TMember)
        {
            if (read(current) is { } mark)
            {
                return mark;
            }
        }

        foreach (var implemented in member.ContainingType?.AllInterfaces ?? [])
        {
            if (!MarkedInterfaces.GetValue(implemented.OriginalDefinition, static each => new StrongBox<bool>(HasMarks(each))).Value)
            {
                continue;
            }

            foreach (var declaration in implemented.GetMembers().OfType<TMember>())
            {
                if (member.Same(InterfaceMap.ImplementationOf(member.ContainingType!, declaration)) && read(declaration) is { } mark)
                {
                    return mark;
                }
            }
        }

        return null;
    }

    private static bool HasMarks(INamedTypeSymbol type) => type.GetMembers().Any(static member => member switch
    {
        IMethodSymbol method => Read(method.GetReturnTypeAttributes()) is not null || method.Parameters.Any(static parameter => Read(parameter.GetAttributes()) is not null),
        IPropertySymbol property => Read(property.GetAttributes()) is not null,
        _ => false,
    });

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        _ => null,
    };

    /// <summary>An attribute in a record's parameter list stands on the parameter; what it means is the property.</summary>
    private static SensitivityMark? OfRecordParameter(IPropertySymbol property) => property.ContainingType is { IsRecord: true } record
        ? record.InstanceConstructors
            .SelectMany(static constructor => constructor.Parameters)
            .Where(parameter => parameter.Name == property.Name && parameter.Type.Same(property.Type))
            .Select(static parameter => Read(parameter.GetAttributes()))
            .FirstOrDefault(static mark => mark is not null)
        : null;

    // Ours come before classifications, and of two that contradict each other the one that keeps the value back.
    private static SensitivityMark? Read(ImmutableArray<AttributeData> attributes)
    {
        SensitivityMark? classified = null;
        var isLifted = false;
        foreach (var attribute in attributes)
        {
            if (attribute.AttributeClass.Is(KnownNames.Namespace, KnownNames.Sensitive))
            {
                return new SensitivityMark(new Sensitivity(attribute.NamedEnum("Redaction", Sensitivity.Erase), Classification: null));
            }

            isLifted |= attribute.AttributeClass.Is(KnownNames.Namespace, KnownNames.NotSensitive)
                || attribute.AttributeClass.Is(ClassificationNamespace, NoClassification);
            if (IsClassification(attribute.AttributeClass))
            {
                classified ??= new SensitivityMark(new Sensitivity(Sensitivity.Erase, MetadataName(attribute.AttributeClass!)));
            }
        }

        return isLifted ? SensitivityMark.NotSensitive : classified;
    }

    // As Type.FullName has it, which is what the runtime looks redactors up by.
    private static string MetadataName(INamedTypeSymbol type)
    {
        var name = string.Join("+", type.TypesFromOutermost().Select(static each => each.MetadataName));
        return type.ContainingNamespace is { IsGlobalNamespace: false } containing ? $"{containing.FullName()}.{name}" : name;
    }
}
