using System.Collections;
using System.Globalization;

namespace Instrumentation.Runtime;

/// <summary>Turns a captured value into what telemetry carries: a string, a boxed primitive or an array of those.</summary>
internal static class TagValue
{
    private const int SmallestCached = -1;
    private const int LargestCached = 256;

    private static readonly object True = true;
    private static readonly object False = false;
    private static readonly object[] SmallIntegers = BoxSmallIntegers();

    /// <summary>
    /// Converts at once, so that a value that changes later is recorded as it was. Booleans, small integers and
    /// enum members cost no allocation. A value whose own type is sensitive is erased.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="isCleared">Whether somebody states that it is not sensitive, whatever its type says.</param>
    public static object? From<T>(T value, bool isCleared = false)
    {
        if (!typeof(T).IsValueType)
        {
            return FromObject(value, isCleared);
        }

        // The JIT keeps one of these branches for each value type.
        if (typeof(T) == typeof(bool))
        {
            return Box((bool)(object)value!);
        }

        if (typeof(T) == typeof(int))
        {
            return Box((int)(object)value!);
        }

        if (typeof(T).IsEnum)
        {
            return EnumNames<T>.Of(value!, isCleared);
        }

        return FromObject(value, isCleared);
    }

    /// <summary>Whether values of the type are converted without any code of theirs, which could throw, and without a look at whether they are sensitive.</summary>
    public static bool IsPlain<T>() => typeof(T) == typeof(bool) || typeof(T) == typeof(int) || (typeof(T).IsEnum && !EnumNames<T>.IsSensitive);

    private static object? FromObject(object? value, bool isCleared) => value switch
    {
        null => null,
        string text => text,
        bool flag => Box(flag),
        int number => Box(number),
        long or double or float or decimal or short or byte or uint or ulong or ushort or sbyte => value,
        string[] or bool[] or int[] or long[] or double[] => ((Array)(object)value).Clone(),
        ICollection collection => Strings(collection, isCleared),
        _ => Visible(value, isCleared),
    };

    /// <summary>A value's text in the invariant culture.</summary>
    public static string? Text(object item) => item switch
    {
        DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("O", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(format: null, CultureInfo.InvariantCulture),
        _ => item.ToString(),
    };

    private static string? Visible(object item, bool isCleared) =>
        !isCleared && SensitiveTypes.Contain(item.GetType()) ? InstrumentationRedaction.Erased : Text(item);

    /// <summary>The box of a boolean, of which there are two.</summary>
    public static object Box(bool value) => value ? True : False;

    private static object Box(int value) =>
        value is >= SmallestCached and <= LargestCached ? SmallIntegers[value - SmallestCached] : value;

    private static object[] BoxSmallIntegers()
    {
        var boxes = new object[LargestCached - SmallestCached + 1];
        for (var i = 0; i < boxes.Length; i++)
        {
            boxes[i] = i + SmallestCached;
        }

        return boxes;
    }

    private static string?[] Strings(ICollection collection, bool isCleared)
    {
        var strings = new string?[collection.Count];
        var i = 0;
        foreach (var item in collection)
        {
            if (i == strings.Length)
            {
                break; // The collection grew while it was read.
            }

            strings[i++] = item is null ? null : Visible(item, isCleared);
        }

        return strings;
    }
}
