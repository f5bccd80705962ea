namespace Instrumentation.Benchmarks.Runtime.Work.Logs;

/// <summary>What <c>[Logged]</c> makes of it: these very calls are intercepted.</summary>
public readonly struct OurLogs() : ILoggedWork
{
    private readonly LoggedService _service = new(Loggers.Current);

    public int NoValue() => _service.NoValue();

    public int OneValue(int count) => _service.OneValue(count);

    public int ThreeValues(Tier tier, bool express, int count) => _service.ThreeValues(tier, express, count);

    public int SixValues(Tier tier, bool express, int count, string region, int weight, Order order) =>
        _service.SixValues(tier, express, count, region, weight, order);
}
