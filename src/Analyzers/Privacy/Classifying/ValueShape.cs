using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Analyzers.Privacy.Classifying;

/// <summary>What a type can hold, as far as words may judge it.</summary>
internal enum ValueShape
{
    /// <summary>Never personal: yes or no, counts, names of code.</summary>
    Never,

    /// <summary>Text, or what prints as text.</summary>
    Text,

    /// <summary>A number long enough for that of a card, a phone or a person.</summary>
    LongNumber,

    Date,

    Bytes,

    Guid,

    /// <summary>A type of the user's: its members decide, or its text if it has one.</summary>
    Object,
}

internal static class ValueShapes
{
    private static readonly HashSet<string> NeverNames = new(StringComparer.Ordinal)
    {
        "CancellationToken", "CancellationTokenSource", "IChangeToken", "SyntaxToken", "JsonTokenType", "JsonToken", "Type", "TypeInfo", "Assembly", "AssemblyName", "FileSystemInfo", "FileInfo", "DirectoryInfo",
        "DriveInfo", "Version", "CultureInfo", "Encoding", "TimeSpan", "TimeOnly", "TimeZoneInfo", "Stopwatch", "MethodInfo", "MethodBase", "MemberInfo", "PropertyInfo", "FieldInfo", "ParameterInfo",
        "Expression", "EventId", "LogLevel", "HttpMethod", "PathString", "ActivityContext", "ActivityTraceId", "ActivitySpanId", "IntPtr", "UIntPtr", "Half", "Int128", "UInt128", "BigInteger", "Index", "Range", "Stream",
    };

    public static ValueShape Of(ITypeSymbol? type)
    {
        switch (type)
        {
            case null or IErrorTypeSymbol or IPointerTypeSymbol or IFunctionPointerTypeSymbol:
                return ValueShape.Never;
            case { TypeKind: TypeKind.Enum or TypeKind.Delegate }:
                return ValueShape.Never;
            case { TypeKind: TypeKind.Dynamic or TypeKind.TypeParameter }:
                return ValueShape.Text;
            case IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte }:
                return ValueShape.Bytes;
            case IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Char }:
                return ValueShape.Text;
            case IArrayTypeSymbol array:
                return Of(array.ElementType);
        }

        switch (type.SpecialType)
        {
            case SpecialType.System_String or SpecialType.System_Object:
                return ValueShape.Text;
            case SpecialType.System_Int64 or SpecialType.System_UInt64:
                return ValueShape.LongNumber;
            case SpecialType.System_DateTime:
                return ValueShape.Date;
            case SpecialType.None or SpecialType.System_Nullable_T or SpecialType.System_Collections_IEnumerable:
                break;
            case >= SpecialType.System_Collections_Generic_IEnumerable_T and <= SpecialType.System_Collections_Generic_IReadOnlyCollection_T:
                break;
            default:
                return ValueShape.Never;
        }

        return type is INamedTypeSymbol named ? OfNamed(named) : ValueShape.Object;
    }

    /// <summary>Whether a type prints what it holds: it is a record or has a <c>ToString</c> of its own, which makes nothing safe.</summary>
    public static bool PrintsItself(ITypeSymbol type) =>
        ToStringOf(type) is { } method
            ? !IdentifiersIn(method).Any(static name => Sanitizers.IsNamed(name))
            : type.IsRecord;

    /// <summary>The <c>ToString</c> that somebody wrote for the type, or <see langword="null"/>.</summary>
    public static IMethodSymbol? ToStringOf(ITypeSymbol type)
    {
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (var member in current.GetMembers("ToString"))
            {
                // Of a compiled record nobody can tell; most often the compiler wrote it.
                if (member is IMethodSymbol { Parameters.IsEmpty: true, IsOverride: true, IsImplicitlyDeclared: false } method && !(current.IsRecord && method.DeclaringSyntaxReferences.IsEmpty))
                {
                    return method;
                }
            }
        }

        return null;
    }

    /// <summary>The names in a method's source; none if it is compiled.</summary>
    public static IEnumerable<string> IdentifiersIn(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences
            .SelectMany(static reference => reference.GetSyntax().DescendantNodes())
            .OfType<IdentifierNameSyntax>()
            .Where(static name => !name.Parent.IsKind(SyntaxKind.NameColon))
            .Select(static name => name.Identifier.ValueText);

    /// <summary>What a task, a nullable, a collection or the values of a dictionary are of; else the type itself.</summary>
    public static ITypeSymbol Inner(ITypeSymbol type)
    {
        for (var i = 0; i < 4; i++)
        {
            switch (type)
            {
                case IArrayTypeSymbol array:
                    type = array.ElementType;
                    break;
                case INamedTypeSymbol { Arity: 1, Name: "Task" or "ValueTask" or "Nullable" or "Lazy" or "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" } wrapper:
                    type = wrapper.TypeArguments[0];
                    break;
                case INamedTypeSymbol { Arity: 2, Name: "KeyValuePair" } pair:
                    type = pair.TypeArguments[1];
                    break;
                case INamedTypeSymbol { SpecialType: not SpecialType.System_String } collection when ElementOf(collection) is { } element:
                    type = element;
                    break;
                default:
                    return type;
            }
        }

        return type;
    }

    private static ValueShape OfNamed(INamedTypeSymbol type)
    {
        if (type.Name is "StringValues" or "StringBuilder" or "StringSegment" or "Uri")
        {
            return ValueShape.Text;
        }

        var inner = Inner(type);
        if (!SymbolEqualityComparer.Default.Equals(inner, type))
        {
            return inner.SpecialType is SpecialType.System_Byte ? ValueShape.Bytes : inner.SpecialType is SpecialType.System_Char ? ValueShape.Text : Of(inner);
        }

        if (IsOfSystem(type))
        {
            switch (type.Name)
            {
                case "Guid":
                    return ValueShape.Guid;
                case "DateTimeOffset" or "DateOnly":
                    return ValueShape.Date;
            }
        }

        for (var current = type; current is not null; current = current.BaseType)
        {
            if (NeverNames.Contains(current.Name) || current is { Name: "Exception", ContainingNamespace.Name: "System" } || current.Name.EndsWith("SequenceToken", StringComparison.Ordinal))
            {
                return ValueShape.Never;
            }
        }

        return ValueShape.Object;
    }

    private static bool IsOfSystem(INamedTypeSymbol type) => type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };

    private static ITypeSymbol? ElementOf(INamedTypeSymbol type) =>
        type.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IEnumerable_T
            ? type.TypeArguments[0]
            : type.AllInterfaces.FirstOrDefault(static each => each.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IEnumerable_T)?.TypeArguments[0];
}
