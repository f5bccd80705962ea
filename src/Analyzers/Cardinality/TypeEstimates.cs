using Instrumentation.Shared;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Cardinality;

/// <summary>What a type alone says.</summary>
internal static class TypeEstimates
{
    private const int HttpMethods = 10;
    private const int LogLevels = 7;
    private const int MostFlags = 256;

    /// <summary>The estimate, or <see langword="null"/> if the type says nothing.</summary>
    public static Estimate? Of(ITypeSymbol? type)
    {
        switch (type)
        {
            case null:
                return null;
            case INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable:
                return Of(nullable.TypeArguments[0])?.OrNull();
            case INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration:
                return OfEnum(enumeration);
        }

        switch (type.SpecialType)
        {
            case SpecialType.System_Boolean:
                return Estimate.Of(2, "a bool");
            case SpecialType.System_Byte or SpecialType.System_SByte:
                return Estimate.Of(256, "a byte");
            case >= SpecialType.System_Int16 and <= SpecialType.System_Double:
                return Estimate.Unbounded("a number");
            case SpecialType.System_DateTime:
                return Estimate.Unbounded("a point in time");
        }

        if (Declared(type) is { } bounded)
        {
            return bounded;
        }

        return type switch
        {
            { Name: "Guid", ContainingNamespace.Name: "System" } => Estimate.Unbounded("a Guid"),
            { Name: "DateTimeOffset" or "DateOnly" or "TimeOnly" or "TimeSpan", ContainingNamespace.Name: "System" } => Estimate.Unbounded("a point in time"),
            { Name: "Uri", ContainingNamespace.Name: "System" } => Estimate.Unbounded("a URL"),
            { Name: "IPAddress" or "IPEndPoint", ContainingNamespace.Name: "Net" } => Estimate.Unbounded("an IP address"),
            { Name: "HttpMethod", ContainingNamespace.Name: "Http" } => Estimate.Of(HttpMethods, "HTTP method"),
            { Name: "Type", ContainingNamespace.Name: "System" } => Estimate.Of(SymbolEstimates.TypeNames, "a type's name"),
            _ => null,
        };
    }

    /// <summary>What <c>[Bounded]</c> on a symbol says.</summary>
    public static Estimate? Declared(ISymbol symbol) =>
        CountOf(symbol.FindAttribute(KnownNames.Bounded)) is { } count ? Estimate.Of(count, $"[Bounded({count})]") : null;

    public static int? CountOf(AttributeData? bounded) =>
        bounded?.ConstructorArguments.Length == 1 && bounded.ConstructorArguments[0].Value is int count ? count : null;

    private static Estimate OfEnum(INamedTypeSymbol type)
    {
        if (type.Is("System.Net", "HttpStatusCode"))
        {
            return Estimate.Of(SymbolEstimates.StatusCodes, SymbolEstimates.StatusCode);
        }

        if (type.Is("Microsoft.Extensions.Logging", "LogLevel"))
        {
            return Estimate.Of(LogLevels, "log level");
        }

        var values = new HashSet<object?>(type.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue).Select(static field => field.ConstantValue)).Count;
        return type.HasAttribute("FlagsAttribute", "System")
            ? Estimate.Of(values >= 8 ? MostFlags : 1 << values, type.Name)
            : Estimate.Of(Math.Max(1, values), type.Name);
    }
}
