using System.Diagnostics;

namespace Instrumentation.Runtime;

/// <summary>Puts back the caller's <see cref="Activity.Current"/>.</summary>
internal static class AmbientActivity
{
    /// <remarks>
    /// An activity that has stopped can still be current, in work that outlives the request that began it, but cannot be made
    /// current again: the setter refuses it. Then the nearest ancestor that still runs takes its place, so that our own span
    /// never stays behind.
    /// </remarks>
    public static void Restore(Activity? caller)
    {
        if (ReferenceEquals(Activity.Current, caller))
        {
            return;
        }

        while (caller is { IsStopped: true })
        {
            caller = caller.Parent;
        }

        Activity.Current = caller;
    }
}
