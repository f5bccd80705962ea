using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Instrumentation.Benchmarks.Runtime.Work.HandWritten;

/// <content>
/// The asynchronous methods. Those that complete at once hand their task on; in the others the telemetry stands in the method, so that there is
/// one state machine.
/// </content>
public readonly partial struct Expert
{
    private static readonly KeyValuePair<string, object?> CompletedTaskTag = new(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.CompletedTask");
    private static readonly KeyValuePair<string, object?> CompletedResultTag = new(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.CompletedResult");
    private static readonly KeyValuePair<string, object?> CompletedValueTag = new(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.CompletedValue");
    private static readonly KeyValuePair<string, object?> CompletedValueResultTag = new(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.CompletedValueResult");
    private static readonly KeyValuePair<string, object?> PendingTaskTag = new(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.PendingTask");
    private static readonly KeyValuePair<string, object?> PendingResultTag = new(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.PendingResult");
    private static readonly KeyValuePair<string, object?> PendingThreeTagsTag = new(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.PendingThreeTags");
    private static readonly KeyValuePair<string, object?> PendingValueTag = new(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.PendingValue");
    private static readonly KeyValuePair<string, object?> PendingValueResultTag = new(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.PendingValueResult");
    private static readonly KeyValuePair<string, object?> FailAsyncTag = new(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.FailAsync");
    private static readonly KeyValuePair<string, object?> StreamTag = new(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.Stream");

    public Task CompletedTask() => Telemetry.IsOff ? _service.CompletedTask() : CompletedTaskObserved();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Task CompletedTaskObserved()
    {
        var caller = Activity.Current;
        var activity = Telemetry.Source.StartActivity("Service.CompletedTask");
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.CompletedTask");
        }

        var started = Meters.Enter(CompletedTaskTag);
        Task task;
        try
        {
            task = _service.CompletedTask();
        }
        catch (Exception exception)
        {
            Meters.Leave(started, Spans.Fail(activity, exception), CompletedTaskTag);
            activity?.Dispose();
            throw;
        }

        if (task.IsCompletedSuccessfully)
        {
            Meters.Leave(started, errorType: null, CompletedTaskTag);
            activity?.Dispose();
            return task;
        }

        if (activity is not null)
        {
            Activity.Current = caller;
        }

        return Pending.Await(task, activity, started, CompletedTaskTag);
    }

    public Task<int> CompletedResult() => Telemetry.IsOff ? _service.CompletedResult() : CompletedResultObserved();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Task<int> CompletedResultObserved()
    {
        var caller = Activity.Current;
        var activity = Telemetry.Source.StartActivity("Service.CompletedResult");
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.CompletedResult");
        }

        var started = Meters.Enter(CompletedResultTag);
        Task<int> task;
        try
        {
            task = _service.CompletedResult();
        }
        catch (Exception exception)
        {
            Meters.Leave(started, Spans.Fail(activity, exception), CompletedResultTag);
            activity?.Dispose();
            throw;
        }

        if (task.IsCompletedSuccessfully)
        {
            Meters.Leave(started, errorType: null, CompletedResultTag);
            activity?.Dispose();
            return task;
        }

        if (activity is not null)
        {
            Activity.Current = caller;
        }

        return Pending.Await(task, activity, started, CompletedResultTag);
    }

    public ValueTask CompletedValue() => Telemetry.IsOff ? _service.CompletedValue() : CompletedValueObserved();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ValueTask CompletedValueObserved()
    {
        var caller = Activity.Current;
        var activity = Telemetry.Source.StartActivity("Service.CompletedValue");
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.CompletedValue");
        }

        var started = Meters.Enter(CompletedValueTag);
        ValueTask task;
        try
        {
            task = _service.CompletedValue();
        }
        catch (Exception exception)
        {
            Meters.Leave(started, Spans.Fail(activity, exception), CompletedValueTag);
            activity?.Dispose();
            throw;
        }

        if (task.IsCompletedSuccessfully)
        {
            Meters.Leave(started, errorType: null, CompletedValueTag);
            activity?.Dispose();
            return task;
        }

        if (activity is not null)
        {
            Activity.Current = caller;
        }

        return Pending.Await(task, activity, started, CompletedValueTag);
    }

    public ValueTask<int> CompletedValueResult() => Telemetry.IsOff ? _service.CompletedValueResult() : CompletedValueResultObserved();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ValueTask<int> CompletedValueResultObserved()
    {
        var caller = Activity.Current;
        var activity = Telemetry.Source.StartActivity("Service.CompletedValueResult");
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.CompletedValueResult");
        }

        var started = Meters.Enter(CompletedValueResultTag);
        ValueTask<int> task;
        try
        {
            task = _service.CompletedValueResult();
        }
        catch (Exception exception)
        {
            Meters.Leave(started, Spans.Fail(activity, exception), CompletedValueResultTag);
            activity?.Dispose();
            throw;
        }

        if (task.IsCompletedSuccessfully)
        {
            Meters.Leave(started, errorType: null, CompletedValueResultTag);
            activity?.Dispose();
            return task;
        }

        if (activity is not null)
        {
            Activity.Current = caller;
        }

        return Pending.Await(task, activity, started, CompletedValueResultTag);
    }

    public async Task PendingTask(Gate gate)
    {
        var activity = Telemetry.Source.StartActivity("Service.PendingTask");
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.PendingTask");
        }

        var started = Meters.Enter(PendingTaskTag);
        string? errorType = null;
        try
        {
            await gate;
        }
        catch (Exception exception)
        {
            errorType = Spans.Fail(activity, exception);
            throw;
        }
        finally
        {
            Meters.Leave(started, errorType, PendingTaskTag);
            activity?.Dispose();
        }
    }

    public async Task<int> PendingResult(Gate gate)
    {
        var activity = Telemetry.Source.StartActivity("Service.PendingResult");
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.PendingResult");
        }

        var started = Meters.Enter(PendingResultTag);
        string? errorType = null;
        try
        {
            await gate;
            return 42;
        }
        catch (Exception exception)
        {
            errorType = Spans.Fail(activity, exception);
            throw;
        }
        finally
        {
            Meters.Leave(started, errorType, PendingResultTag);
            activity?.Dispose();
        }
    }

    public async Task<int> PendingThreeTags(Gate gate, Tier tier, bool express, int count)
    {
        var activity = Telemetry.Source.StartActivity("Service.PendingThreeTags");
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.PendingThreeTags");
            activity.SetTag("tier", TagValues.Of(tier));
            activity.SetTag("express", TagValues.Of(express));
            activity.SetTag("count", count);
        }

        var started = Meters.Enter(PendingThreeTagsTag);
        string? errorType = null;
        try
        {
            await gate;
            return count;
        }
        catch (Exception exception)
        {
            errorType = Spans.Fail(activity, exception);
            throw;
        }
        finally
        {
            Meters.Leave(started, errorType, PendingThreeTagsTag, new KeyValuePair<string, object?>("tier", TagValues.Of(tier)), new KeyValuePair<string, object?>("express", TagValues.Of(express)));
            activity?.Dispose();
        }
    }

    public async ValueTask PendingValue(Gate gate)
    {
        var activity = Telemetry.Source.StartActivity("Service.PendingValue");
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.PendingValue");
        }

        var started = Meters.Enter(PendingValueTag);
        string? errorType = null;
        try
        {
            await gate;
        }
        catch (Exception exception)
        {
            errorType = Spans.Fail(activity, exception);
            throw;
        }
        finally
        {
            Meters.Leave(started, errorType, PendingValueTag);
            activity?.Dispose();
        }
    }

    public async ValueTask<int> PendingValueResult(Gate gate)
    {
        var activity = Telemetry.Source.StartActivity("Service.PendingValueResult");
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.PendingValueResult");
        }

        var started = Meters.Enter(PendingValueResultTag);
        string? errorType = null;
        try
        {
            await gate;
            return 42;
        }
        catch (Exception exception)
        {
            errorType = Spans.Fail(activity, exception);
            throw;
        }
        finally
        {
            Meters.Leave(started, errorType, PendingValueResultTag);
            activity?.Dispose();
        }
    }

    public async Task<int> FailAsync(Gate gate)
    {
        var activity = Telemetry.Source.StartActivity("Service.FailAsync");
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.FailAsync");
        }

        var started = Meters.Enter(FailAsyncTag);
        string? errorType = null;
        try
        {
            await gate;
            throw new InvalidOperationException("The work failed.");
        }
        catch (Exception exception)
        {
            errorType = Spans.Fail(activity, exception);
            throw;
        }
        finally
        {
            Meters.Leave(started, errorType, FailAsyncTag);
            activity?.Dispose();
        }
    }

    public async IAsyncEnumerable<int> Stream(int count)
    {
        var activity = Telemetry.Source.StartActivity("Service.Stream");
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.Stream");
        }

        var started = Meters.Enter(StreamTag);
        var items = 0;
        try
        {
            for (; items < count; items++)
            {
                await Task.CompletedTask;
                yield return items;
            }
        }
        finally
        {
            activity?.SetTag("operation.items", items);
            Meters.Leave(started, errorType: null, StreamTag);
            activity?.Dispose();
        }
    }
}
