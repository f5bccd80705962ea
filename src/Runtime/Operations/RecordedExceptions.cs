using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Instrumentation.Runtime;

/// <summary>Remembers which exceptions were recorded, so that one that crosses many operations is recorded once.</summary>
internal static class RecordedExceptions
{
    private static readonly ConditionalWeakTable<Exception, Trace> Traces = new();

    /// <summary>Whether the exception has not been recorded in this trace yet; it counts as recorded from now on.</summary>
    /// <remarks>Asked for each trace, because one exception object may be thrown again and again, from a cached faulted task say.</remarks>
    public static bool IsFirst(Exception exception, Activity? activity)
    {
        var id = activity?.TraceId ?? Activity.Current?.TraceId ?? default;
        var mine = new Trace { Id = id };
        var known = Traces.GetValue(exception, _ => mine);
        if (ReferenceEquals(known, mine))
        {
            return true;
        }

        lock (known)
        {
            var first = known.Id != id;
            known.Id = id;
            return first;
        }
    }

    private sealed class Trace
    {
        public ActivityTraceId Id { get; set; }
    }
}
