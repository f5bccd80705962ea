using System.Diagnostics;

namespace Instrumentation.Runtime.Tests.Support;

/// <summary>Activities of the caller, which no listener under test records.</summary>
internal static class Ambient
{
    /// <summary>Starts an activity as a caller or a framework would; it becomes current.</summary>
    public static Activity Start(string name = "caller") => new Activity(name).SetIdFormat(ActivityIdFormat.W3C).Start();

    /// <summary>
    /// Makes a stopped activity current, as in work that outlives the request that began it: the work's execution context
    /// still holds the request's activity.
    /// </summary>
    public static void RunWithStopped(Action<Activity> body)
    {
        var request = Start("request");
        var context = ExecutionContext.Capture()!;
        request.Stop();
        ExecutionContext.Run(context, _ => body(request), null);
    }
}
