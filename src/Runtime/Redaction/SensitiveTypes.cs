using System.Runtime.CompilerServices;

namespace Instrumentation.Runtime;

/// <summary>
/// Which types say that their values are sensitive. The generator knows the declared types; this is for what they hide: a
/// type parameter, <see cref="object"/>, a base class.
/// </summary>
internal static class SensitiveTypes
{
    private static readonly object True = true;
    private static readonly object False = false;

    // Does not keep the types of unloadable contexts.
    private static readonly ConditionalWeakTable<Type, object> Known = new();

    public static bool Contain(Type type) => ReferenceEquals(Known.GetValue(type, static each => IsMarked(each) ? True : False), True);

    private static bool IsMarked(Type type)
    {
        for (var current = type; current is not null && current != typeof(object); current = current.BaseType)
        {
            foreach (var attribute in current.GetCustomAttributes(inherit: false))
            {
                if (attribute is NotSensitiveAttribute)
                {
                    return false;
                }

                if (attribute is SensitiveAttribute || Classification.IsAttribute(attribute.GetType()))
                {
                    return true;
                }
            }
        }

        // A tuple shows its items, a lazy value what it holds.
        return type.IsGenericType && Array.Exists(type.GetGenericArguments(), Contain);
    }
}
