using System.Runtime.CompilerServices;

namespace Instrumentation.Runtime;

/// <summary>
/// Which types have values that must not be shown: they are marked, or are records that show a marked member. The generator knows the
/// declared types; this is for what they hide: a type parameter, <see cref="object"/>, a base class.
/// </summary>
internal static class SensitiveTypes
{
    private static readonly object True = true;
    private static readonly object False = false;

    // Does not keep the types of unloadable contexts.
    private static readonly ConditionalWeakTable<Type, object> Known = new();

    public static bool Contain(Type type) => ReferenceEquals(Known.GetValue(type, static each => IsSensitive(each, []) ? True : False), True);

    /// <param name="type">The type.</param>
    /// <param name="visited">The types that are already being looked at: a record may hold another of its kind.</param>
    public static bool IsSensitive(Type type, HashSet<Type> visited)
    {
        if (!visited.Add(type))
        {
            return false;
        }

        if (type.IsArray)
        {
            return IsSensitive(type.GetElementType()!, visited);
        }

        for (var current = type; current is not null && current != typeof(object); current = current.BaseType)
        {
            if (SensitiveMembers.MarkOf(current.GetCustomAttributes(inherit: false)) is { } mark)
            {
                return mark;
            }
        }

        // A tuple shows its items, a lazy value what it holds.
        return (type.IsGenericType && Array.Exists(type.GetGenericArguments(), argument => IsSensitive(argument, visited)))
            || SensitiveMembers.AreShownBy(type, visited);
    }
}
