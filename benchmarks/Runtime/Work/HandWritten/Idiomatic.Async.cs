using System.Diagnostics;

namespace Instrumentation.Benchmarks.Runtime.Work.HandWritten;

/// <content>The asynchronous methods: the telemetry stands in the method, so there is one state machine.</content>
public readonly partial struct Idiomatic
{
    public async Task CompletedTask()
    {
        using var activity = Telemetry.Source.StartActivity("Service.CompletedTask");
        activity?.SetTag(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.CompletedTask");
        Telemetry.Active.Add(1, new KeyValuePair<string, object?>(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.CompletedTask"));
        var started = Stopwatch.GetTimestamp();
        string? errorType = null;
        try
        {
            await _service.CompletedTask();
        }
        catch (Exception exception)
        {
            errorType = exception.GetType().FullName;
            activity?.SetStatus(ActivityStatusCode.Error);
            activity?.SetTag(Telemetry.ErrorType, errorType);
            activity?.AddException(exception);
            throw;
        }
        finally
        {
            Telemetry.Active.Add(-1, new KeyValuePair<string, object?>(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.CompletedTask"));
            var tags = new TagList { { Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.CompletedTask" } };
            if (errorType is not null)
            {
                tags.Add(Telemetry.ErrorType, errorType);
            }

            Telemetry.Duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, tags);
        }
    }

    public async Task<int> CompletedResult()
    {
        using var activity = Telemetry.Source.StartActivity("Service.CompletedResult");
        activity?.SetTag(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.CompletedResult");
        Telemetry.Active.Add(1, new KeyValuePair<string, object?>(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.CompletedResult"));
        var started = Stopwatch.GetTimestamp();
        string? errorType = null;
        try
        {
            return await _service.CompletedResult();
        }
        catch (Exception exception)
        {
            errorType = exception.GetType().FullName;
            activity?.SetStatus(ActivityStatusCode.Error);
            activity?.SetTag(Telemetry.ErrorType, errorType);
            activity?.AddException(exception);
            throw;
        }
        finally
        {
            Telemetry.Active.Add(-1, new KeyValuePair<string, object?>(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.CompletedResult"));
            var tags = new TagList { { Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.CompletedResult" } };
            if (errorType is not null)
            {
                tags.Add(Telemetry.ErrorType, errorType);
            }

            Telemetry.Duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, tags);
        }
    }

    public async Task PendingTask(Gate gate)
    {
        using var activity = Telemetry.Source.StartActivity("Service.PendingTask");
        activity?.SetTag(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.PendingTask");
        Telemetry.Active.Add(1, new KeyValuePair<string, object?>(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.PendingTask"));
        var started = Stopwatch.GetTimestamp();
        string? errorType = null;
        try
        {
            await gate;
        }
        catch (Exception exception)
        {
            errorType = exception.GetType().FullName;
            activity?.SetStatus(ActivityStatusCode.Error);
            activity?.SetTag(Telemetry.ErrorType, errorType);
            activity?.AddException(exception);
            throw;
        }
        finally
        {
            Telemetry.Active.Add(-1, new KeyValuePair<string, object?>(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.PendingTask"));
            var tags = new TagList { { Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.PendingTask" } };
            if (errorType is not null)
            {
                tags.Add(Telemetry.ErrorType, errorType);
            }

            Telemetry.Duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, tags);
        }
    }

    public async Task<int> PendingResult(Gate gate)
    {
        using var activity = Telemetry.Source.StartActivity("Service.PendingResult");
        activity?.SetTag(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.PendingResult");
        Telemetry.Active.Add(1, new KeyValuePair<string, object?>(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.PendingResult"));
        var started = Stopwatch.GetTimestamp();
        string? errorType = null;
        try
        {
            await gate;
            return 42;
        }
        catch (Exception exception)
        {
            errorType = exception.GetType().FullName;
            activity?.SetStatus(ActivityStatusCode.Error);
            activity?.SetTag(Telemetry.ErrorType, errorType);
            activity?.AddException(exception);
            throw;
        }
        finally
        {
            Telemetry.Active.Add(-1, new KeyValuePair<string, object?>(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.PendingResult"));
            var tags = new TagList { { Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.PendingResult" } };
            if (errorType is not null)
            {
                tags.Add(Telemetry.ErrorType, errorType);
            }

            Telemetry.Duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, tags);
        }
    }

    public async Task<int> PendingThreeTags(Gate gate, Tier tier, bool express, int count)
    {
        using var activity = Telemetry.Source.StartActivity("Service.PendingThreeTags");
        activity?.SetTag(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.PendingThreeTags");
        activity?.SetTag("tier", tier.ToString());
        activity?.SetTag("express", express);
        activity?.SetTag("count", count);
        Telemetry.Active.Add(1, new KeyValuePair<string, object?>(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.PendingThreeTags"));
        var started = Stopwatch.GetTimestamp();
        string? errorType = null;
        try
        {
            await gate;
            return count;
        }
        catch (Exception exception)
        {
            errorType = exception.GetType().FullName;
            activity?.SetStatus(ActivityStatusCode.Error);
            activity?.SetTag(Telemetry.ErrorType, errorType);
            activity?.AddException(exception);
            throw;
        }
        finally
        {
            Telemetry.Active.Add(-1, new KeyValuePair<string, object?>(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.PendingThreeTags"));
            var tags = new TagList { { Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.PendingThreeTags" } };
            tags.Add("tier", tier.ToString());
            tags.Add("express", express);
            if (errorType is not null)
            {
                tags.Add(Telemetry.ErrorType, errorType);
            }

            Telemetry.Duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, tags);
        }
    }

    public async ValueTask CompletedValue()
    {
        using var activity = Telemetry.Source.StartActivity("Service.CompletedValue");
        activity?.SetTag(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.CompletedValue");
        Telemetry.Active.Add(1, new KeyValuePair<string, object?>(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.CompletedValue"));
        var started = Stopwatch.GetTimestamp();
        string? errorType = null;
        try
        {
            await _service.CompletedValue();
        }
        catch (Exception exception)
        {
            errorType = exception.GetType().FullName;
            activity?.SetStatus(ActivityStatusCode.Error);
            activity?.SetTag(Telemetry.ErrorType, errorType);
            activity?.AddException(exception);
            throw;
        }
        finally
        {
            Telemetry.Active.Add(-1, new KeyValuePair<string, object?>(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.CompletedValue"));
            var tags = new TagList { { Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.CompletedValue" } };
            if (errorType is not null)
            {
                tags.Add(Telemetry.ErrorType, errorType);
            }

            Telemetry.Duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, tags);
        }
    }

    public async ValueTask<int> CompletedValueResult()
    {
        using var activity = Telemetry.Source.StartActivity("Service.CompletedValueResult");
        activity?.SetTag(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.CompletedValueResult");
        Telemetry.Active.Add(1, new KeyValuePair<string, object?>(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.CompletedValueResult"));
        var started = Stopwatch.GetTimestamp();
        string? errorType = null;
        try
        {
            return await _service.CompletedValueResult();
        }
        catch (Exception exception)
        {
            errorType = exception.GetType().FullName;
            activity?.SetStatus(ActivityStatusCode.Error);
            activity?.SetTag(Telemetry.ErrorType, errorType);
            activity?.AddException(exception);
            throw;
        }
        finally
        {
            Telemetry.Active.Add(-1, new KeyValuePair<string, object?>(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.CompletedValueResult"));
            var tags = new TagList { { Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.CompletedValueResult" } };
            if (errorType is not null)
            {
                tags.Add(Telemetry.ErrorType, errorType);
            }

            Telemetry.Duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, tags);
        }
    }

    public async ValueTask PendingValue(Gate gate)
    {
        using var activity = Telemetry.Source.StartActivity("Service.PendingValue");
        activity?.SetTag(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.PendingValue");
        Telemetry.Active.Add(1, new KeyValuePair<string, object?>(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.PendingValue"));
        var started = Stopwatch.GetTimestamp();
        string? errorType = null;
        try
        {
            await gate;
        }
        catch (Exception exception)
        {
            errorType = exception.GetType().FullName;
            activity?.SetStatus(ActivityStatusCode.Error);
            activity?.SetTag(Telemetry.ErrorType, errorType);
            activity?.AddException(exception);
            throw;
        }
        finally
        {
            Telemetry.Active.Add(-1, new KeyValuePair<string, object?>(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.PendingValue"));
            var tags = new TagList { { Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.PendingValue" } };
            if (errorType is not null)
            {
                tags.Add(Telemetry.ErrorType, errorType);
            }

            Telemetry.Duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, tags);
        }
    }

    public async ValueTask<int> PendingValueResult(Gate gate)
    {
        using var activity = Telemetry.Source.StartActivity("Service.PendingValueResult");
        activity?.SetTag(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.PendingValueResult");
        Telemetry.Active.Add(1, new KeyValuePair<string, object?>(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.PendingValueResult"));
        var started = Stopwatch.GetTimestamp();
        string? errorType = null;
        try
        {
            await gate;
            return 42;
        }
        catch (Exception exception)
        {
            errorType = exception.GetType().FullName;
            activity?.SetStatus(ActivityStatusCode.Error);
            activity?.SetTag(Telemetry.ErrorType, errorType);
            activity?.AddException(exception);
            throw;
        }
        finally
        {
            Telemetry.Active.Add(-1, new KeyValuePair<string, object?>(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.PendingValueResult"));
            var tags = new TagList { { Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.PendingValueResult" } };
            if (errorType is not null)
            {
                tags.Add(Telemetry.ErrorType, errorType);
            }

            Telemetry.Duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, tags);
        }
    }

    public async Task<int> FailAsync(Gate gate)
    {
        using var activity = Telemetry.Source.StartActivity("Service.FailAsync");
        activity?.SetTag(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.FailAsync");
        Telemetry.Active.Add(1, new KeyValuePair<string, object?>(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.FailAsync"));
        var started = Stopwatch.GetTimestamp();
        string? errorType = null;
        try
        {
            await gate;
            throw new InvalidOperationException("The work failed.");
        }
        catch (Exception exception)
        {
            errorType = exception.GetType().FullName;
            activity?.SetStatus(ActivityStatusCode.Error);
            activity?.SetTag(Telemetry.ErrorType, errorType);
            activity?.AddException(exception);
            throw;
        }
        finally
        {
            Telemetry.Active.Add(-1, new KeyValuePair<string, object?>(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.FailAsync"));
            var tags = new TagList { { Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.FailAsync" } };
            if (errorType is not null)
            {
                tags.Add(Telemetry.ErrorType, errorType);
            }

            Telemetry.Duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, tags);
        }
    }

    public async IAsyncEnumerable<int> Stream(int count)
    {
        using var activity = Telemetry.Source.StartActivity("Service.Stream");
        activity?.SetTag(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.Stream");
        Telemetry.Active.Add(1, new KeyValuePair<string, object?>(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.Stream"));
        var started = Stopwatch.GetTimestamp();
        var items = 0;
        try
        {
            // What an iterator yields inside a try with a catch does not compile: errors of streams stay unrecorded by hand.
            for (var i = 0; i < count; i++)
            {
                await Task.CompletedTask;
                yield return i;
                items++;
            }
        }
        finally
        {
            activity?.SetTag("operation.items", items);
            Telemetry.Active.Add(-1, new KeyValuePair<string, object?>(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.Stream"));
            Telemetry.Duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, new KeyValuePair<string, object?>(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.Stream"));
        }
    }
}
