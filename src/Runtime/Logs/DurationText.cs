#if NET
using System.Runtime.CompilerServices;

namespace Instrumentation.Runtime;

/// <summary>
/// Writes durations as <see cref="Format"/> does, from whole microseconds: to find the digits of any double, as the framework has to, costs
/// more than the rest of a message.
/// </summary>
internal static class DurationText
{
    /// <summary>Seconds, to a microsecond: what our own messages ask for.</summary>
    public const string Format = "0.######";

    private const int Digits = 6;
    private const long Second = 1_000_000;

    // Above, a double of seconds is no longer exact to a microsecond.
    private const double Longest = 1e9;

    private static readonly string[] Fractions = [.. Enumerable.Range(0, Digits + 1).Select(static digits => "D" + digits)];

    /// <returns>Whether it is a duration that can be written so.</returns>
    public static bool TryAppend(ref DefaultInterpolatedStringHandler message, double seconds)
    {
        if (seconds is not (>= 0 and < Longest))
        {
            return false;
        }

        var microseconds = (long)((seconds * Second) + 0.5);
        var fraction = microseconds % Second;
        message.AppendFormatted(microseconds / Second);
        if (fraction == 0)
        {
            return true;
        }

        var digits = Digits;
        while (fraction % 10 == 0)
        {
            fraction /= 10;
            digits--;
        }

        message.AppendLiteral(".");
        message.AppendFormatted(fraction, Fractions[digits]);
        return true;
    }
}
#endif
