using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Instrumentation.Runtime;

/// <summary>Finds the marked members that a record's own text shows.</summary>
internal static class SensitiveMembers
{
    private const BindingFlags Shown = BindingFlags.Public | BindingFlags.Instance;

    /// <summary>Whether attributes say that a value is sensitive; <see langword="null"/> if they say nothing.</summary>
    public static bool? MarkOf(object[] attributes) =>
        Array.Exists(attributes, static attribute => attribute is SensitiveAttribute) ? true
        : Array.Exists(attributes, static attribute => attribute is NotSensitiveAttribute || Classification.IsNone(attribute.GetType())) ? false
        : Array.Exists(attributes, static attribute => Classification.IsAttribute(attribute.GetType())) ? true
        : null;

    /// <param name="type">The type; nothing is found unless it is a record with the text that the compiler gives it.</param>
    /// <param name="visited">The types that are already being looked at.</param>
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "A record's text is made by the getters of its properties; the trimmer keeps these, and a property with its getter.")]
    public static bool AreShownBy(Type type, HashSet<Type> visited)
    {
        if (type.GetMethod(nameof(ToString), Type.EmptyTypes)?.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) is not true)
        {
            return false;
        }

        var parameters = type.GetConstructors().SelectMany(static constructor => constructor.GetParameters()).ToArray();
        return Array.Exists(type.GetProperties(Shown), property => IsSensitive(property, property.PropertyType, parameters, visited))
            || Array.Exists(type.GetFields(Shown), field => IsSensitive(field, field.FieldType, [], visited));
    }

    private static bool IsSensitive(MemberInfo member, Type type, ParameterInfo[] parameters, HashSet<Type> visited)
    {
        // An attribute in a record's parameter list stands on the parameter; what it means is the property.
        var mark = MarkOf(Attribute.GetCustomAttributes(member, inherit: true))
            ?? parameters.Where(parameter => parameter.Name == member.Name && parameter.ParameterType == type)
                .Select(static parameter => MarkOf(parameter.GetCustomAttributes(inherit: false)))
                .FirstOrDefault(static each => each is not null);
        return mark ?? SensitiveTypes.IsSensitive(type, visited);
    }
}
