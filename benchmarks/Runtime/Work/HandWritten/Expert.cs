using System.Runtime.CompilerServices;

namespace Instrumentation.Benchmarks.Runtime.Work.HandWritten;

/// <summary>
/// The strongest that we can write by hand: a guard before everything, the observed path out of line, tags and boxes made once, values read
/// only when asked for, no second look at the clock.
/// </summary>
[NotIntercepted]
public readonly partial struct Expert() : IWork
{
    private static readonly KeyValuePair<string, object?> InlinedTag = new(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.Inlined");
    private static readonly KeyValuePair<string, object?> SyncTag = new(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.Sync");
    private static readonly KeyValuePair<string, object?> OneTagTag = new(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.OneTag");
    private static readonly KeyValuePair<string, object?> ThreeTagsTag = new(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.ThreeTags");
    private static readonly KeyValuePair<string, object?> SixTagsTag = new(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.SixTags");
    private static readonly KeyValuePair<string, object?> FailTag = new(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.Fail");

    private readonly Service _service = new();

    public int Inlined(int a, int b) => Telemetry.IsOff ? _service.Inlined(a, b) : InlinedObserved(a, b);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int InlinedObserved(int a, int b)
    {
        var activity = Telemetry.Source.StartActivity("Service.Inlined");
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.Inlined");
        }

        var started = Meters.Enter(InlinedTag);
        string? errorType = null;
        try
        {
            return _service.Inlined(a, b);
        }
        catch (Exception exception)
        {
            errorType = Spans.Fail(activity, exception);
            throw;
        }
        finally
        {
            Meters.Leave(started, errorType, InlinedTag);
            activity?.Dispose();
        }
    }

    public int Sync(int a) => Telemetry.IsOff ? _service.Sync(a) : SyncObserved(a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int SyncObserved(int a)
    {
        var activity = Telemetry.Source.StartActivity("Service.Sync");
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.Sync");
        }

        var started = Meters.Enter(SyncTag);
        string? errorType = null;
        try
        {
            return _service.Sync(a);
        }
        catch (Exception exception)
        {
            errorType = Spans.Fail(activity, exception);
            throw;
        }
        finally
        {
            Meters.Leave(started, errorType, SyncTag);
            activity?.Dispose();
        }
    }

    public int OneTag(Tier tier) => Telemetry.IsOff ? _service.OneTag(tier) : OneTagObserved(tier);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int OneTagObserved(Tier tier)
    {
        var activity = Telemetry.Source.StartActivity("Service.OneTag");
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.OneTag");
            activity.SetTag("tier", TagValues.Of(tier));
        }

        var started = Meters.Enter(OneTagTag);
        string? errorType = null;
        try
        {
            return _service.OneTag(tier);
        }
        catch (Exception exception)
        {
            errorType = Spans.Fail(activity, exception);
            throw;
        }
        finally
        {
            Meters.Leave(started, errorType, OneTagTag, new KeyValuePair<string, object?>("tier", TagValues.Of(tier)));
            activity?.Dispose();
        }
    }

    public int ThreeTags(Tier tier, bool express, int count) => Telemetry.IsOff ? _service.ThreeTags(tier, express, count) : ThreeTagsObserved(tier, express, count);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int ThreeTagsObserved(Tier tier, bool express, int count)
    {
        var activity = Telemetry.Source.StartActivity("Service.ThreeTags");
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.ThreeTags");
            activity.SetTag("tier", TagValues.Of(tier));
            activity.SetTag("express", TagValues.Of(express));
            activity.SetTag("count", count);
        }

        var started = Meters.Enter(ThreeTagsTag);
        string? errorType = null;
        try
        {
            return _service.ThreeTags(tier, express, count);
        }
        catch (Exception exception)
        {
            errorType = Spans.Fail(activity, exception);
            throw;
        }
        finally
        {
            Meters.Leave(started, errorType, ThreeTagsTag, new KeyValuePair<string, object?>("tier", TagValues.Of(tier)), new KeyValuePair<string, object?>("express", TagValues.Of(express)));
            activity?.Dispose();
        }
    }

    public int SixTags(Tier tier, bool express, int count, string region, int weight, Order order) => Telemetry.IsOff ? _service.SixTags(tier, express, count, region, weight, order) : SixTagsObserved(tier, express, count, region, weight, order);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int SixTagsObserved(Tier tier, bool express, int count, string region, int weight, Order order)
    {
        var activity = Telemetry.Source.StartActivity("Service.SixTags");
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.SixTags");
            activity.SetTag("tier", TagValues.Of(tier));
            activity.SetTag("express", TagValues.Of(express));
            activity.SetTag("count", count);
            activity.SetTag("region", region);
            activity.SetTag("weight", weight);
            activity.SetTag("order.id", order.Id);
        }

        var started = Meters.Enter(SixTagsTag);
        string? errorType = null;
        try
        {
            return _service.SixTags(tier, express, count, region, weight, order);
        }
        catch (Exception exception)
        {
            errorType = Spans.Fail(activity, exception);
            throw;
        }
        finally
        {
            Meters.Leave(started, errorType, SixTagsTag, new KeyValuePair<string, object?>("tier", TagValues.Of(tier)), new KeyValuePair<string, object?>("express", TagValues.Of(express)));
            activity?.Dispose();
        }
    }

    public int Fail(int a) => Telemetry.IsOff ? _service.Fail(a) : FailObserved(a);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int FailObserved(int a)
    {
        var activity = Telemetry.Source.StartActivity("Service.Fail");
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag(Telemetry.FunctionName, "Instrumentation.Benchmarks.Runtime.Work.Service.Fail");
        }

        var started = Meters.Enter(FailTag);
        string? errorType = null;
        try
        {
            return _service.Fail(a);
        }
        catch (Exception exception)
        {
            errorType = Spans.Fail(activity, exception);
            throw;
        }
        finally
        {
            Meters.Leave(started, errorType, FailTag);
            activity?.Dispose();
        }
    }
}
