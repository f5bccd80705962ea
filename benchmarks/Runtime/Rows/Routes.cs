using BenchmarkDotNet.Attributes;
using Instrumentation.Benchmarks.Runtime.Work.Routes;

namespace Instrumentation.Benchmarks.Runtime.Rows;

/// <summary>The same synchronous call, by the route that leads to its instrumentation.</summary>
[GenericTypeArguments(typeof(BareRoutes))]
[GenericTypeArguments(typeof(ExpertRoutes))]
[GenericTypeArguments(typeof(OurRoutes))]
public class Routes<TWork>
    where TWork : struct, IRoutes
{
    private readonly TWork _work = new();

    [Benchmark(Description = "private, hook")]
    public int PrivateHook() => _work.PrivateHook(1);

    [Benchmark(Description = "private, UnsafeAccessor")]
    public int PrivateAccessor() => _work.PrivateAccessor(1);

    [Benchmark(Description = "interface")]
    public int ThroughInterface() => _work.ThroughInterface(1);

    [Benchmark(Description = "partial")]
    public int Partial() => _work.Partial(1);

    [Benchmark(Description = "decorator")]
    public int Decorated() => _work.Decorated(1);
}
