using BenchmarkDotNet.Attributes;
using Instrumentation.Benchmarks.Runtime.Work;
using Instrumentation.Benchmarks.Runtime.Work.HandWritten;
using Instrumentation.Benchmarks.Runtime.Work.Rivals;

namespace Instrumentation.Benchmarks.Runtime.Rows;

/// <summary>Spans and metrics around a call, by what the call returns, how it ends and how many tags it carries.</summary>
[GenericTypeArguments(typeof(Bare))]
[GenericTypeArguments(typeof(Idiomatic))]
[GenericTypeArguments(typeof(Expert))]
[GenericTypeArguments(typeof(Ours))]
[GenericTypeArguments(typeof(Behind<AspectInjectorWeaver>))]
[GenericTypeArguments(typeof(Behind<CastleCore>))]
public class Calls<TWork>
    where TWork : struct, IWork
{
    private readonly TWork _work = new();
    private readonly Gate _gate = new();
    private readonly Order _order = new("A-1");

    [Benchmark(Description = "sync, inlinable")]
    public int Inlined() => _work.Inlined(1, 2);

    [Benchmark(Description = "sync")]
    public int Sync() => _work.Sync(1);

    [Benchmark(Description = "sync, 1 tag")]
    public int OneTag() => _work.OneTag(Tier.Gold);

    [Benchmark(Description = "sync, 3 tags")]
    public int ThreeTags() => _work.ThreeTags(Tier.Gold, express: true, 3);

    [Benchmark(Description = "sync, 6 tags")]
    public int SixTags() => _work.SixTags(Tier.Gold, express: true, 3, "eu", 1000, _order);

    [Benchmark(Description = "Task, completed")]
    public Task CompletedTask() => _work.CompletedTask();

    [Benchmark(Description = "Task<T>, completed")]
    public Task<int> CompletedResult() => _work.CompletedResult();

    [Benchmark(Description = "ValueTask, completed")]
    public ValueTask CompletedValue() => _work.CompletedValue();

    [Benchmark(Description = "ValueTask<T>, completed")]
    public ValueTask<int> CompletedValueResult() => _work.CompletedValueResult();

    [Benchmark(Description = "Task, pending")]
    public void PendingTask()
    {
        var task = _work.PendingTask(_gate);
        _gate.Open();
        task.GetAwaiter().GetResult();
    }

    [Benchmark(Description = "Task<T>, pending")]
    public int PendingResult()
    {
        var task = _work.PendingResult(_gate);
        _gate.Open();
        return task.GetAwaiter().GetResult();
    }

    [Benchmark(Description = "Task<T>, pending, 3 tags")]
    public int PendingThreeTags()
    {
        var task = _work.PendingThreeTags(_gate, Tier.Gold, express: true, 3);
        _gate.Open();
        return task.GetAwaiter().GetResult();
    }

    [Benchmark(Description = "ValueTask, pending")]
    public void PendingValue()
    {
        var task = _work.PendingValue(_gate);
        _gate.Open();
        task.GetAwaiter().GetResult();
    }

    [Benchmark(Description = "ValueTask<T>, pending")]
    public int PendingValueResult()
    {
        var task = _work.PendingValueResult(_gate);
        _gate.Open();
        return task.GetAwaiter().GetResult();
    }

    [Benchmark(Description = "stream of 100")]
    public async Task<int> Stream()
    {
        var sum = 0;
        await foreach (var item in _work.Stream(100))
        {
            sum += item;
        }

        return sum;
    }

    [Benchmark(Description = "sync, fails")]
    public int Fail()
    {
        try
        {
            return _work.Fail(1);
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    [Benchmark(Description = "Task<T>, fails")]
    public int FailAsync()
    {
        try
        {
            var task = _work.FailAsync(_gate);
            _gate.Open();
            return task.GetAwaiter().GetResult();
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }
}
