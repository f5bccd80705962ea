using System.Collections.Concurrent;
using System.Diagnostics;
using Instrumentation.Benchmarks.Runtime.Work.HandWritten;

namespace Instrumentation.Benchmarks.Runtime.Work.Rivals;

/// <summary>
/// What weavers and proxies run around every method, whatever it returns: written once, with arguments and results as objects. Tags carry the
/// arguments' positions, since names are not known; metrics carry none of them.
/// </summary>
internal static class AroundCall
{
    private static readonly ConcurrentDictionary<Type, Func<object, Activity?, long, string, object>> Awaiters = new();

    public static object? Run<TState>(string name, object?[] arguments, Type returned, TState state, Func<TState, object?[], object?> call)
    {
        var function = "Instrumentation.Benchmarks.Runtime.Work.Service." + name;
        var caller = Activity.Current;
        var activity = Telemetry.Source.StartActivity(name);
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag(Telemetry.FunctionName, function);
            for (var i = 0; i < arguments.Length; i++)
            {
                activity.SetTag("arg" + i, arguments[i] as string ?? (arguments[i] is int or bool ? arguments[i] : arguments[i]?.ToString()));
            }
        }

        Telemetry.Active.Add(1, new KeyValuePair<string, object?>(Telemetry.FunctionName, function));
        var started = Stopwatch.GetTimestamp();
        object? result;
        try
        {
            result = call(state, arguments);
        }
        catch (Exception exception)
        {
            End(activity, started, function, exception);
            throw;
        }

        if (result is not null && AwaiterOf(returned) is { } awaiter)
        {
            if (activity is not null)
            {
                Activity.Current = caller;
            }

            return awaiter(result, activity, started, function);
        }

        End(activity, started, function, exception: null);
        return result;
    }

    private static Func<object, Activity?, long, string, object>? AwaiterOf(Type returned)
    {
        if (returned == typeof(Task))
        {
            return static (task, activity, started, function) => AwaitTask((Task)task, activity, started, function);
        }

        if (returned == typeof(ValueTask))
        {
            return static (task, activity, started, function) => AwaitValue((ValueTask)task, activity, started, function);
        }

        var definition = returned.IsGenericType ? returned.GetGenericTypeDefinition() : null;
        return definition == typeof(Task<>) || definition == typeof(ValueTask<>) ? Awaiters.GetOrAdd(returned, Make) : null;
    }

    private static Func<object, Activity?, long, string, object> Make(Type returned)
    {
        var name = returned.GetGenericTypeDefinition() == typeof(Task<>) ? nameof(OfTask) : nameof(OfValue);
        return typeof(AroundCall).GetMethod(name, System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!
            .MakeGenericMethod(returned.GetGenericArguments()[0])
            .CreateDelegate<Func<object, Activity?, long, string, object>>();
    }

    private static object OfTask<T>(object task, Activity? activity, long started, string function) => AwaitResult((Task<T>)task, activity, started, function);

    private static object OfValue<T>(object task, Activity? activity, long started, string function) => AwaitValueResult((ValueTask<T>)task, activity, started, function);

    private static async Task AwaitTask(Task task, Activity? activity, long started, string function)
    {
        Exception? error = null;
        try
        {
            await task.ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            error = exception;
            throw;
        }
        finally
        {
            End(activity, started, function, error);
        }
    }

    private static async Task<T> AwaitResult<T>(Task<T> task, Activity? activity, long started, string function)
    {
        Exception? error = null;
        try
        {
            return await task.ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            error = exception;
            throw;
        }
        finally
        {
            End(activity, started, function, error);
        }
    }

    private static async ValueTask AwaitValue(ValueTask task, Activity? activity, long started, string function)
    {
        Exception? error = null;
        try
        {
            await task.ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            error = exception;
            throw;
        }
        finally
        {
            End(activity, started, function, error);
        }
    }

    private static async ValueTask<T> AwaitValueResult<T>(ValueTask<T> task, Activity? activity, long started, string function)
    {
        Exception? error = null;
        try
        {
            return await task.ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            error = exception;
            throw;
        }
        finally
        {
            End(activity, started, function, error);
        }
    }

    private static void End(Activity? activity, long started, string function, Exception? exception)
    {
        var tags = new TagList { { Telemetry.FunctionName, function } };
        if (exception is not null)
        {
            tags.Add(Telemetry.ErrorType, Spans.Fail(activity, exception));
        }

        Telemetry.Active.Add(-1, new KeyValuePair<string, object?>(Telemetry.FunctionName, function));
        Telemetry.Duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, tags);
        activity?.Dispose();
    }
}
