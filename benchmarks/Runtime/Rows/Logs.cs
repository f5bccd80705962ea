using BenchmarkDotNet.Attributes;
using Instrumentation.Benchmarks.Runtime.Work;
using Instrumentation.Benchmarks.Runtime.Work.Logs;

namespace Instrumentation.Benchmarks.Runtime.Rows;

/// <summary>A record of a call's completion, by the number of captured values.</summary>
[GenericTypeArguments(typeof(BareLogs))]
[GenericTypeArguments(typeof(MessageLogs))]
[GenericTypeArguments(typeof(OurLogs))]
public class Logs<TWork>
    where TWork : struct, ILoggedWork
{
    private readonly TWork _work = new();
    private readonly Order _order = new("A-1");

    [Benchmark(Description = "record, no value")]
    public int NoValue() => _work.NoValue();

    [Benchmark(Description = "record, 1 value")]
    public int OneValue() => _work.OneValue(1000);

    [Benchmark(Description = "record, 3 values")]
    public int ThreeValues() => _work.ThreeValues(Tier.Gold, express: true, 1000);

    [Benchmark(Description = "record, 6 values")]
    public int SixValues() => _work.SixValues(Tier.Gold, express: true, 1000, "eu", 2000, _order);
}
