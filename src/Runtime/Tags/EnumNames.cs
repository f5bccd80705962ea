using System.Collections.Concurrent;
using System.Globalization;

namespace Instrumentation.Runtime;

/// <summary>The names of an enum's members, made once, so that a tag costs no allocation.</summary>
/// <typeparam name="TEnum">An enum type. Not constrained, because callers only know that after a check.</typeparam>
internal static class EnumNames<TEnum>
{
#pragma warning disable CS8714 // An enum is never null.
    private static readonly ConcurrentDictionary<TEnum, string> Names = new();
#pragma warning restore CS8714

    private static readonly bool IsSensitive = SensitiveTypes.Contain(typeof(TEnum));

    public static string Of(TEnum value, bool isCleared = false)
    {
        if (IsSensitive && !isCleared)
        {
            return InstrumentationRedaction.Erased;
        }

        if (Names.TryGetValue(value, out var name))
        {
            return name;
        }

        // Combined flags and numbers without a member are not kept: their number is not bounded.
        return Enum.GetName(typeof(TEnum), value!) is { } member
            ? Names.GetOrAdd(value, member)
            : string.Format(CultureInfo.InvariantCulture, "{0}", value);
    }
}
