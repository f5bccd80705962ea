using System.Diagnostics;

namespace Instrumentation.Runtime;

/// <summary>Sets <see cref="Activity.Current"/>, to put back the caller's above all.</summary>
internal static class AmbientActivity
{
    /// <remarks>
    /// An activity that has stopped can still be current, in work that outlives the request that began it, but cannot be made
    /// current again: the setter refuses it. Then the nearest ancestor that still runs takes its place, so that our own span
    /// never stays behind.
    /// </remarks>
    public static void Set(Activity? activity)
    {
        if (ReferenceEquals(Activity.Current, activity))
        {
            return;
        }

        while (activity is { IsStopped: true })
        {
            activity = activity.Parent;
        }

        Activity.Current = activity;
    }
}
