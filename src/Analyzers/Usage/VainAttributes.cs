using Instrumentation.Shared;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Usage;

/// <summary>Finds the attributes that mean nothing where they stand.</summary>
internal static class VainAttributes
{
    private const string NotRecorded = "calls of it are not recorded";
    private const string NotCaptured = "the value is not captured";

    public static IEnumerable<VainAttribute> OfMethod(IMethodSymbol method, InstrumentedMethods methods, ImplementedTypes implementedTypes)
    {
        if (method.PartialDefinitionPart is not null || method.IsImplicitlyDeclared)
        {
            return [];
        }

        var reason = MethodShape.NoEffectReason(method);
        var unused = reason is null && method.IsAbstract && OperationAttributes.AreOn(method) && implementedTypes.ContainsNone(method)
            ? "on an abstract method that nothing implements"
            : null;
        var found = OfOperation(method, reason is null ? unused : $"on {reason}");
        if (OperationAttributes.AreOn(method) && method.FindAttribute(KnownNames.NotInstrumented) is { } optOut)
        {
            found = found.Append(new VainAttribute(optOut, $"beside [{VainAttribute.NameOf(method.GetAttributes().First(OperationAttributes.IsOperationAttribute))}]", "calls of it are recorded"));
        }

        // Tags of an abstract method are for those who implement it to see.
        var isInstrumented = reason is null && (method.IsAbstract || methods.AttributesOf(method) is not null);
        return found.Concat(MeteredSettings(method)).Concat(isInstrumented ? [] : TagsOf(method, $"'{Names.Of(method)}', which is not instrumented"));
    }

    public static IEnumerable<VainAttribute> OfFunction(IMethodSymbol function)
    {
        var reason = MethodShape.NoEffectReason(function)!;
        return OfOperation(function, $"on {reason}").Concat(TagsOf(function, reason));
    }

    public static IEnumerable<VainAttribute> OfProperty(IPropertySymbol property)
    {
        var where = property switch
        {
            { IsIndexer: true } => "on an indexer",
            { IsStatic: true } => "on a static property",
            { GetMethod: null } => "on a property that cannot be read",
            _ => null,
        };
        return where is null ? [] : property.GetAttributes().Where(IsTag).Select(tag => new VainAttribute(tag, where, NotCaptured));
    }

    public static IEnumerable<VainAttribute> OfType(INamedTypeSymbol type, InstrumentedMethods methods)
    {
        if (!OperationAttributes.AreOn(type))
        {
            return [];
        }

        var isOptedOut = type.HasAttribute(KnownNames.NotInstrumented);
        var counting = type.GetMembers().OfType<IMethodSymbol>().Select(methods.AttributesOf).ToList();
        return type.GetAttributes()
            .Where(OperationAttributes.IsOperationAttribute)
            .Where(attribute => !counting.Exists(each => each is not null && (each.Traced == attribute || each.Metered == attribute || each.Logged == attribute)))
            .Select(attribute => new VainAttribute(
                attribute,
                isOptedOut ? "beside [NotInstrumented]" : $"on '{type.Name}', which has no public method that it could mean",
                "nothing is recorded because of it"))
            .Concat(MeteredSettings(type));
    }

    private static IEnumerable<VainAttribute> OfOperation(ISymbol symbol, string? where) => where is null
        ? []
        : symbol.GetAttributes().Where(OperationAttributes.IsOperationAttribute).Select(attribute => new VainAttribute(attribute, where, NotRecorded));

    private static IEnumerable<VainAttribute> TagsOf(IMethodSymbol method, string owner) =>
        method.Parameters.SelectMany(static parameter => parameter.GetAttributes()).Where(IsTag).Select(tag => new VainAttribute(tag, $"on a parameter of {owner}", NotCaptured))
            .Concat(method.GetReturnTypeAttributes().Where(IsTag).Select(tag => new VainAttribute(tag, $"on the return value of {owner}", NotCaptured)));

    /// <summary>What describes instruments of a method's own, where it has none.</summary>
    private static IEnumerable<VainAttribute> MeteredSettings(ISymbol symbol) =>
        symbol.FindAttribute(KnownNames.Metered) is { } metered && string.IsNullOrEmpty(metered.Text(0))
            ? metered.NamedArguments
                .Where(static argument => argument.Key is "Buckets" or "Description" && !argument.Value.IsNull)
                .Select(argument => new VainAttribute(metered, "without a name", "the shared instruments stay as they are", argument.Key))
            : [];

    private static bool IsTag(AttributeData attribute) => attribute.AttributeClass.Is(KnownNames.Namespace, KnownNames.Tag);
}
