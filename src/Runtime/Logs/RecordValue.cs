using System.Runtime.CompilerServices;

namespace Instrumentation.Runtime;

/// <summary>What a call keeps of a captured value: an object, or a number that has needed no box so far.</summary>
internal readonly struct RecordValue
{
    private static readonly Number Int32 = new();
    private static readonly Number Int64 = new();
    private static readonly Number Double = new();

    private readonly object? _value;
    private readonly long _bits;

    private RecordValue(object? value, long bits)
    {
        _value = value;
        _bits = bits;
    }

    public static RecordValue Of(object? value) => new(value, bits: 0);

    public static RecordValue Of(double value) => new(Double, BitConverter.DoubleToInt64Bits(value));

    /// <summary>Keeps a number as it is.</summary>
    /// <returns>Whether it is of a type that can be kept so.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryKeep<T>(T value, out RecordValue kept)
    {
        // The JIT keeps one of these branches for each type.
        if (typeof(T) == typeof(int))
        {
            kept = new RecordValue(Int32, (int)(object)value!);
            return true;
        }

        if (typeof(T) == typeof(long))
        {
            kept = new RecordValue(Int64, (long)(object)value!);
            return true;
        }

        if (typeof(T) == typeof(double))
        {
            kept = Of((double)(object)value!);
            return true;
        }

        kept = default;
        return false;
    }

    /// <summary>Keeps the one object that stands for a boolean or a member of an enum.</summary>
    /// <returns>Whether it is of such a type.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryName<T>(T value, out RecordValue kept)
    {
        if (typeof(T) == typeof(bool))
        {
            kept = Of(TagValue.Box((bool)(object)value!));
            return true;
        }

        if (typeof(T).IsEnum && !EnumNames<T>.IsSensitive)
        {
            kept = Of(EnumNames<T>.Of(value));
            return true;
        }

        kept = default;
        return false;
    }

    /// <summary>The value as telemetry carries it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public object? ToObject() => _value is Number number ? Box(number) : _value;

    private object Box(Number number)
    {
        if (ReferenceEquals(number, Int32))
        {
            return TagValue.From((int)_bits)!;
        }

        return ReferenceEquals(number, Int64) ? (object)_bits : BitConverter.Int64BitsToDouble(_bits);
    }

#if NET
    /// <summary>Writes the value into a message.</summary>
    public void AppendTo(ref DefaultInterpolatedStringHandler message, int alignment, string? format)
    {
        if (_value is string text)
        {
            if (alignment == 0)
            {
                message.AppendLiteral(text);
            }
            else
            {
                message.AppendFormatted(text, alignment, format);
            }
        }
        else if (ReferenceEquals(_value, Int32))
        {
            message.AppendFormatted((int)_bits, alignment, format);
        }
        else if (ReferenceEquals(_value, Int64))
        {
            message.AppendFormatted(_bits, alignment, format);
        }
        else if (ReferenceEquals(_value, Double))
        {
            message.AppendFormatted(BitConverter.Int64BitsToDouble(_bits), alignment, format);
        }
        else
        {
            message.AppendFormatted(RecordMessage.Printed(_value), alignment, format);
        }
    }
#endif

    /// <summary>Stands in place of an object for what the bits are.</summary>
    private sealed class Number;
}
