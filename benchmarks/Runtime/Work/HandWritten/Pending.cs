using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Instrumentation.Benchmarks.Runtime.Work.HandWritten;

/// <summary>The end of calls of methods that are not <see langword="async"/> themselves and whose task was not complete at once.</summary>
internal static class Pending
{
    public static async Task Await(Task task, Activity? activity, long started, KeyValuePair<string, object?> function)
    {
        string? errorType = null;
        try
        {
            await task.ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            errorType = Spans.Fail(activity, exception);
            throw;
        }
        finally
        {
            Meters.Leave(started, errorType, function);
            activity?.Dispose();
        }
    }

    public static async Task<T> Await<T>(Task<T> task, Activity? activity, long started, KeyValuePair<string, object?> function)
    {
        await Await((Task)task, activity, started, function).ConfigureAwait(false);
        return task.Result;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public static async ValueTask Await(ValueTask task, Activity? activity, long started, KeyValuePair<string, object?> function) =>
        await Await(task.AsTask(), activity, started, function).ConfigureAwait(false);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<T> Await<T>(ValueTask<T> task, Activity? activity, long started, KeyValuePair<string, object?> function) =>
        await Await(task.AsTask(), activity, started, function).ConfigureAwait(false);
}
