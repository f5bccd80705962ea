using System.Diagnostics;

namespace Instrumentation.Benchmarks.Runtime.Work.HandWritten;

/// <summary>What a span tells of a failure.</summary>
internal static class Spans
{
    /// <returns><c>error.type</c>.</returns>
    public static string? Fail(Activity? activity, Exception exception)
    {
        var errorType = exception.GetType().FullName;
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetStatus(ActivityStatusCode.Error);
            activity.SetTag(Telemetry.ErrorType, errorType);
            activity.AddException(exception);
        }

        return errorType;
    }
}
