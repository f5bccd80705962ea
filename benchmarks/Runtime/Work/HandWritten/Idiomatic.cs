using System.Diagnostics;

namespace Instrumentation.Benchmarks.Runtime.Work.HandWritten;

/// <summary>Spans and metrics as the documentation of .NET and OpenTelemetry teaches them: start, try, catch, finally, no guards.</summary>
[NotIntercepted]
public readonly partial struct Idiomatic() : IWork
{
    private readonly Service _service = new();

    public int Inlined(int a, int b)
    {
        using var activity = Telemetry.Source.StartActivity("Service.Inlined");
        activity?.SetTag(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.Inlined");
        Telemetry.Active.Add(1, new KeyValuePair<string, object?>(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.Inlined"));
        var started = Stopwatch.GetTimestamp();
        string? errorType = null;
        try
        {
            return _service.Inlined(a, b);
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
            Telemetry.Active.Add(-1, new KeyValuePair<string, object?>(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.Inlined"));
            var tags = new TagList { { Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.Inlined" } };
            if (errorType is not null)
            {
                tags.Add(Telemetry.ErrorType, errorType);
            }

            Telemetry.Duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, tags);
        }
    }

    public int Sync(int a)
    {
        using var activity = Telemetry.Source.StartActivity("Service.Sync");
        activity?.SetTag(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.Sync");
        Telemetry.Active.Add(1, new KeyValuePair<string, object?>(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.Sync"));
        var started = Stopwatch.GetTimestamp();
        string? errorType = null;
        try
        {
            return _service.Sync(a);
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
            Telemetry.Active.Add(-1, new KeyValuePair<string, object?>(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.Sync"));
            var tags = new TagList { { Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.Sync" } };
            if (errorType is not null)
            {
                tags.Add(Telemetry.ErrorType, errorType);
            }

            Telemetry.Duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, tags);
        }
    }

    public int OneTag(Tier tier)
    {
        using var activity = Telemetry.Source.StartActivity("Service.OneTag");
        activity?.SetTag(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.OneTag");
        activity?.SetTag("tier", tier.ToString());
        Telemetry.Active.Add(1, new KeyValuePair<string, object?>(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.OneTag"));
        var started = Stopwatch.GetTimestamp();
        string? errorType = null;
        try
        {
            return _service.OneTag(tier);
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
            Telemetry.Active.Add(-1, new KeyValuePair<string, object?>(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.OneTag"));
            var tags = new TagList { { Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.OneTag" } };
            tags.Add("tier", tier.ToString());
            if (errorType is not null)
            {
                tags.Add(Telemetry.ErrorType, errorType);
            }

            Telemetry.Duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, tags);
        }
    }

    public int ThreeTags(Tier tier, bool express, int count)
    {
        using var activity = Telemetry.Source.StartActivity("Service.ThreeTags");
        activity?.SetTag(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.ThreeTags");
        activity?.SetTag("tier", tier.ToString());
        activity?.SetTag("express", express);
        activity?.SetTag("count", count);
        Telemetry.Active.Add(1, new KeyValuePair<string, object?>(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.ThreeTags"));
        var started = Stopwatch.GetTimestamp();
        string? errorType = null;
        try
        {
            return _service.ThreeTags(tier, express, count);
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
            Telemetry.Active.Add(-1, new KeyValuePair<string, object?>(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.ThreeTags"));
            var tags = new TagList { { Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.ThreeTags" } };
            tags.Add("tier", tier.ToString());
            tags.Add("express", express);
            if (errorType is not null)
            {
                tags.Add(Telemetry.ErrorType, errorType);
            }

            Telemetry.Duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, tags);
        }
    }

    public int SixTags(Tier tier, bool express, int count, string region, int weight, Order order)
    {
        using var activity = Telemetry.Source.StartActivity("Service.SixTags");
        activity?.SetTag(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.SixTags");
        activity?.SetTag("tier", tier.ToString());
        activity?.SetTag("express", express);
        activity?.SetTag("count", count);
        activity?.SetTag("region", region);
        activity?.SetTag("weight", weight);
        activity?.SetTag("order.id", order.Id);
        Telemetry.Active.Add(1, new KeyValuePair<string, object?>(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.SixTags"));
        var started = Stopwatch.GetTimestamp();
        string? errorType = null;
        try
        {
            return _service.SixTags(tier, express, count, region, weight, order);
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
            Telemetry.Active.Add(-1, new KeyValuePair<string, object?>(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.SixTags"));
            var tags = new TagList { { Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.SixTags" } };
            tags.Add("tier", tier.ToString());
            tags.Add("express", express);
            if (errorType is not null)
            {
                tags.Add(Telemetry.ErrorType, errorType);
            }

            Telemetry.Duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, tags);
        }
    }

    public int Fail(int a)
    {
        using var activity = Telemetry.Source.StartActivity("Service.Fail");
        activity?.SetTag(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.Fail");
        Telemetry.Active.Add(1, new KeyValuePair<string, object?>(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.Fail"));
        var started = Stopwatch.GetTimestamp();
        string? errorType = null;
        try
        {
            return _service.Fail(a);
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
            Telemetry.Active.Add(-1, new KeyValuePair<string, object?>(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.Fail"));
            var tags = new TagList { { Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.Fail" } };
            if (errorType is not null)
            {
                tags.Add(Telemetry.ErrorType, errorType);
            }

            Telemetry.Duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, tags);
        }
    }
}
