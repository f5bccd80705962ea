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
        var reason = MethodShape.NoEffectReason(method);
        var unused = reason is null && method.IsAbstract && OperationAttributes.AreOn(method) && implementedTypes.ContainsNone(method)
            ? "on an abstract method that nothing implements"
            : null;
        var found = new List<VainAttribute>(OfOperation(method, reason is null ? unused : $"on {reason}"));
        if (OperationAttributes.AreOn(method) && method.FindAttribute(KnownNames.NotInstrumented) is { } optOut)
        {
            found.Add(new VainAttribute(optOut, $"beside [{VainAttribute.NameOf(First(method).First())}]", "calls of it are recorded"));
        }

        // Tags of an abstract method are for those who implement it to see.
        var isInstrumented = reason is null && (method.IsAbstract || methods.AttributesOf(method) is not null);
        return WithParts(found, method).Concat(isInstrumented ? [] : TagsOf(method, $"'{Names.Of(method)}', which is not instrumented"));
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
        if (!OperationAttributes.AreOn(type) || type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface))
        {
            return [];
        }

        var isOptedOut = type.HasAttribute(KnownNames.NotInstrumented);
        var counting = type.GetMembers().OfType<IMethodSymbol>().Select(methods.AttributesOf).ToList();
        var found = First(type)
            .Where(attribute => !counting.Exists(each => each is not null && (each.Traced == attribute || each.Metered == attribute || each.Logged == attribute)))
            .Select(attribute => new VainAttribute(
                attribute,
                isOptedOut ? "beside [NotInstrumented]" : $"on '{type.Name}', which has no public method that it could mean",
                "nothing is recorded because of it"));
        return WithParts([.. found], type);
    }

    /// <summary>Adds repetitions, and arguments of those attributes that do mean something.</summary>
    private static IEnumerable<VainAttribute> WithParts(List<VainAttribute> found, ISymbol symbol)
    {
        found.AddRange(Repeated(symbol));
        return found.Concat(Arguments(symbol).Where(argument => !found.Exists(vain => vain.Attribute == argument.Attribute)));
    }

    private static IEnumerable<VainAttribute> OfOperation(ISymbol symbol, string? where) => where is null
        ? []
        : First(symbol).Select(attribute => new VainAttribute(attribute, where, NotRecorded));

    // Only an assembly may have several of a kind, but the language has one rule for all targets.
    private static IEnumerable<VainAttribute> Repeated(ISymbol symbol) => ByKind(symbol)
        .SelectMany(static kind => kind.Skip(1))
        .Select(static attribute => new VainAttribute(attribute, $"after another [{VainAttribute.NameOf(attribute)}]", "only the first one counts"));

    private static IEnumerable<AttributeData> First(ISymbol symbol) => ByKind(symbol).Select(static kind => kind.First());

    private static IEnumerable<IGrouping<string, AttributeData>> ByKind(ISymbol symbol) =>
        symbol.GetAttributes().Where(OperationAttributes.IsOperationAttribute).GroupBy(static attribute => attribute.AttributeClass!.Name, StringComparer.Ordinal);

    private static IEnumerable<VainAttribute> TagsOf(IMethodSymbol method, string owner) =>
        method.Parameters
            .SelectMany(static parameter => parameter.GetAttributes())
            .Where(IsTag)
            .Select(tag => new VainAttribute(tag, $"on a parameter of {owner}", NotCaptured))
            .Concat(method.GetReturnTypeAttributes().Where(IsTag).Select(tag => new VainAttribute(tag, $"on the return value of {owner}", NotCaptured)));

    private static IEnumerable<VainAttribute> Arguments(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes().Where(OperationAttributes.IsOperationAttribute))
        {
            var isShared = attribute.AttributeClass!.Name is KnownNames.Metered && string.IsNullOrEmpty(attribute.Text(0));
            foreach (var argument in attribute.NamedArguments)
            {
                switch (argument.Key)
                {
                    case "Buckets" or "Description" when isShared && !argument.Value.IsNull:
                        yield return new VainAttribute(attribute, "without a name", "the shared instruments stay as they are", argument.Key);
                        break;
                    case "Targets":
                        yield return new VainAttribute(attribute, "on anything but an assembly", "it chooses nothing", argument.Key);
                        break;
                }
            }
        }
    }

    private static bool IsTag(AttributeData attribute) => attribute.AttributeClass.Is(KnownNames.Namespace, KnownNames.Tag);
}
