using Microsoft.CodeAnalysis;

namespace Instrumentation.Shared;

/// <summary>A member path such as <c>Customer.Id</c>, bound below a type.</summary>
/// <param name="Expression">The path as C# to append to its root: <c>?.Customer?.Id</c>.</param>
/// <param name="Type">The type of its last member.</param>
/// <param name="Members">Its members, from the root on.</param>
/// <param name="MayThrow">Whether reading it runs code that somebody wrote; fields and auto-properties have none.</param>
/// <param name="Error">Why it does not bind, or <see langword="null"/>.</param>
internal sealed record MemberPath(string Expression, ITypeSymbol Type, IReadOnlyList<ISymbol> Members, bool MayThrow, string? Error)
{
    /// <summary>Its last member, or <see langword="null"/> for an empty path.</summary>
    public ISymbol? Member => Members.LastOrDefault();

    /// <param name="type">The type of the root.</param>
    /// <param name="path">The member names, separated by dots; may be empty.</param>
    /// <param name="within">The symbol whose access rights count.</param>
    /// <param name="compilation">The compilation.</param>
    public static MemberPath Bind(ITypeSymbol type, string? path, ISymbol within, Compilation compilation)
    {
        var expression = "";
        var members = new List<ISymbol>();
        var mayThrow = false;
        foreach (var name in string.IsNullOrEmpty(path) ? [] : path!.Split('.'))
        {
            var owner = Underlying(type);
            var member = Find(owner, name.Trim());
            if (member is null)
            {
                return Failed($"'{Display(owner)}' has no property or field '{name}'");
            }

            if (!compilation.IsSymbolAccessibleWithin(member, within))
            {
                return Failed(within is IAssemblySymbol
                    ? $"'{Display(owner)}.{name}' is not accessible to generated code: make it internal, or the method's type partial"
                    : $"'{Display(owner)}.{name}' is not accessible from '{within.Name}'");
            }

            var canBeNull = type.IsReferenceType || !owner.Same(type) || type is ITypeParameterSymbol { IsValueType: false };
            expression += (canBeNull ? "?." : ".") + Identifiers.Escape(member.Name);
            type = TypeOf(member);
            members.Add(member);
            mayThrow |= RunsCode(member);
        }

        return CanBeCaptured(type) ? new MemberPath(expression, type, members, mayThrow, null) : Failed($"a value of type '{Display(type)}' cannot be captured");

        MemberPath Failed(string error) => new("", type, [], false, error);
    }

    public static bool RunsCode(ISymbol member)
    {
        if (member is not IPropertySymbol property)
        {
            return false;
        }

        var canBeOverridden = (property.IsVirtual || property.IsAbstract || (property.IsOverride && !property.IsSealed)) && !property.ContainingType.IsSealed;
        var isAuto = property.GetMethod!.HasAttribute("CompilerGeneratedAttribute", "System.Runtime.CompilerServices")
            || property.ContainingType.GetMembers().Any(each => each is IFieldSymbol field && property.Same(field.AssociatedSymbol));
        return canBeOverridden || !isAuto;
    }

    /// <summary>The type of a property or field.</summary>
    public static ITypeSymbol TypeOf(ISymbol member) => member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;

    private static bool CanBeCaptured(ITypeSymbol type) =>
        !type.IsRefLikeType && type is not (IPointerTypeSymbol or IFunctionPointerTypeSymbol) && type is not ITypeParameterSymbol { AllowsRefLikeType: true };

    /// <summary>Below a nullable value, a path goes on in the value: <c>x?.Member</c>.</summary>
    public static ITypeSymbol Underlying(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    private static ISymbol? Find(ITypeSymbol type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (FindIn(current, name) is { } member)
            {
                return member;
            }
        }

        var interfaces = type is ITypeParameterSymbol parameter ? parameter.ConstraintTypes.SelectMany(static each => each.AllInterfaces.Prepend((INamedTypeSymbol)each)) : type.AllInterfaces;
        foreach (var each in interfaces)
        {
            if (FindIn(each, name) is { } member)
            {
                return member;
            }
        }

        return null;
    }

    private static ISymbol? FindIn(ITypeSymbol type, string name)
    {
        foreach (var member in type.GetMembers(name))
        {
            if (member is IPropertySymbol { IsStatic: false, IsIndexer: false, GetMethod: not null } or IFieldSymbol { IsStatic: false })
            {
                return member;
            }
        }

        return null;
    }

    private static string Display(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
