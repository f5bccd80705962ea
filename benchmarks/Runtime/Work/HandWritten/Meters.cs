using System.Diagnostics;

namespace Instrumentation.Benchmarks.Runtime.Work.HandWritten;

/// <summary>Both instruments around a call, each only when somebody collects it.</summary>
internal static class Meters
{
    /// <returns>When the call started, or 0 if nobody wants to know.</returns>
    public static long Enter(in KeyValuePair<string, object?> function)
    {
        if (Telemetry.Active.Enabled)
        {
            Telemetry.Active.Add(1, function);
        }

        return Telemetry.Duration.Enabled ? Stopwatch.GetTimestamp() : 0;
    }

    public static void Leave(long started, string? errorType, in KeyValuePair<string, object?> function)
    {
        Leave(function);
        if (started == 0)
        {
            return;
        }

        var seconds = Seconds(started);
        if (errorType is null)
        {
            Telemetry.Duration.Record(seconds, function);
        }
        else
        {
            Telemetry.Duration.Record(seconds, function, new(Telemetry.ErrorType, errorType));
        }
    }

    public static void Leave(long started, string? errorType, in KeyValuePair<string, object?> function, KeyValuePair<string, object?> tag)
    {
        Leave(function);
        if (started == 0)
        {
            return;
        }

        var seconds = Seconds(started);
        if (errorType is null)
        {
            Telemetry.Duration.Record(seconds, function, tag);
        }
        else
        {
            Telemetry.Duration.Record(seconds, function, tag, new(Telemetry.ErrorType, errorType));
        }
    }

    public static void Leave(
        long started, string? errorType, in KeyValuePair<string, object?> function, KeyValuePair<string, object?> first, KeyValuePair<string, object?> second)
    {
        Leave(function);
        if (started == 0)
        {
            return;
        }

        var seconds = Seconds(started);
        if (errorType is null)
        {
            Telemetry.Duration.Record(seconds, function, first, second);
        }
        else
        {
            Telemetry.Duration.Record(seconds, new TagList([function, first, second, new(Telemetry.ErrorType, errorType)]));
        }
    }

    private static void Leave(in KeyValuePair<string, object?> function)
    {
        if (Telemetry.Active.Enabled)
        {
            Telemetry.Active.Add(-1, function);
        }
    }

    private static double Seconds(long started) => (Stopwatch.GetTimestamp() - started) / (double)Stopwatch.Frequency;
}
