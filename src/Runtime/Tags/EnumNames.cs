using System.Collections.Concurrent;
using System.Globalization;

namespace Instrumentation.Runtime;

/// <summary>The names of an enum's members, made once, so that a tag costs no allocation.</summary>
/// <typeparam name="TEnum">An enum type. Not constrained, because callers only know that after a check.</typeparam>
internal static class EnumNames<TEnum>
{
    // Up to so many, a comparison each is cheaper than a dictionary: the JIT makes one of integers of it.
    private const int Listed = 16;

#pragma warning disable CS8714 // An enum is never null.
    private static readonly ConcurrentDictionary<TEnum, string> Names = new();
#pragma warning restore CS8714

    private static readonly (TEnum Value, string Name)[] First = FirstMembers();

    /// <summary>Whether the type says that its values are sensitive.</summary>
    public static readonly bool IsSensitive = SensitiveTypes.Contain(typeof(TEnum));

    public static string Of(TEnum value, bool isCleared = false) => IsSensitive && !isCleared ? InstrumentationRedaction.Erased : Of(value);

    /// <summary>The name, sensitive or not.</summary>
    public static string Of(TEnum value)
    {
        foreach (ref readonly var member in First.AsSpan())
        {
            if (EqualityComparer<TEnum>.Default.Equals(member.Value, value))
            {
                return member.Name;
            }
        }

        return OfAny(value);
    }

    private static string OfAny(TEnum value)
    {
        if (Names.TryGetValue(value, out var name))
        {
            return name;
        }

        // Combined flags and numbers without a member are not kept: their number is not bounded.
        return Enum.GetName(typeof(TEnum), value!) is { } member
            ? Names.GetOrAdd(value, member)
            : string.Format(CultureInfo.InvariantCulture, "{0}", value);
    }

    private static (TEnum Value, string Name)[] FirstMembers() =>
        [.. Enum.GetNames(typeof(TEnum)).Take(Listed).Select(static name => (TEnum)Enum.Parse(typeof(TEnum), name)).Select(static value => (value, Enum.GetName(typeof(TEnum), value!)!))];
}
