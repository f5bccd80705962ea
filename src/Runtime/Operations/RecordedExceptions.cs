using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Instrumentation.Runtime;

/// <summary>Remembers which exceptions were recorded, so that one that crosses many operations is recorded once.</summary>
internal static class RecordedExceptions
{
    private static readonly ConditionalWeakTable<Exception, Traces> Recorded = new();

    /// <summary>Whether the exception has not been recorded in this trace yet; it counts as recorded from now on.</summary>
    /// <remarks>Asked for each trace, because one exception object may be thrown again and again, from a cached faulted task say.</remarks>
    public static bool IsFirst(Exception exception, Activity? activity) =>
        Recorded.GetValue(exception, static _ => new Traces()).Add(activity?.TraceId ?? Activity.Current?.TraceId ?? default);

    /// <summary>The traces of one exception: the last few, because a cached one would collect them without end.</summary>
    private sealed class Traces
    {
        private const int Remembered = 16;

        private readonly List<ActivityTraceId> _ids = new(1);
        private int _oldest;

        public bool Add(ActivityTraceId id)
        {
            lock (_ids)
            {
                if (_ids.Contains(id))
                {
                    return false;
                }

                if (_ids.Count < Remembered)
                {
                    _ids.Add(id);
                }
                else
                {
                    _ids[_oldest] = id;
                    _oldest = (_oldest + 1) % Remembered;
                }

                return true;
            }
        }
    }
}
