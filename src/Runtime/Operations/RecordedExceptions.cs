using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Instrumentation.Runtime;

/// <summary>Remembers which exceptions were recorded, so that one that crosses many operations is recorded once.</summary>
internal static class RecordedExceptions
{
    private static readonly ConditionalWeakTable<Exception, Traces> Recorded = new();

    /// <summary>Whether the exception has not been recorded in this trace yet; it counts as recorded from now on.</summary>
    /// <remarks>Asked for each trace, because one exception object may be thrown again and again, from a cached faulted task say.</remarks>
    public static bool IsFirst(Exception exception, Activity? activity)
    {
        var trace = activity?.TraceId ?? Activity.Current?.TraceId ?? default;
        if (Recorded.TryGetValue(exception, out var traces))
        {
            return traces.Add(trace);
        }

        // Nearly always the first trace of the exception, and the only one.
        var first = new Traces(trace);
#if NET
        return Recorded.TryAdd(exception, first) || (Recorded.TryGetValue(exception, out traces) && traces.Add(trace));
#else
        var known = Recorded.GetValue(exception, _ => first);
        return ReferenceEquals(known, first) || known.Add(trace);
#endif
    }

    /// <summary>The traces of one exception: the last few, because a cached one would collect them without end.</summary>
    private sealed class Traces(ActivityTraceId first)
    {
        private const int Remembered = 16;

        private List<ActivityTraceId>? _more;
        private int _oldest;

        public bool Add(ActivityTraceId id)
        {
            lock (this)
            {
                if (first == id || _more?.Contains(id) is true)
                {
                    return false;
                }

                _more ??= new List<ActivityTraceId>(1);
                if (_more.Count < Remembered)
                {
                    _more.Add(id);
                }
                else
                {
                    _more[_oldest] = id;
                    _oldest = (_oldest + 1) % Remembered;
                }

                return true;
            }
        }
    }
}
