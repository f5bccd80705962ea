namespace Instrumentation.Benchmarks.Runtime.Work.Rivals;

/// <summary>Work that somebody else has instrumented, behind its interface: beside what they cost, the call of an interface does not count.</summary>
/// <typeparam name="TRival">Who instruments it.</typeparam>
public readonly struct Behind<TRival>() : IWork
    where TRival : IRival
{
    private readonly IWork _service = TRival.Instrument();

    public int Inlined(int a, int b) => _service.Inlined(a, b);

    public int Sync(int a) => _service.Sync(a);

    public int OneTag(Tier tier) => _service.OneTag(tier);

    public int ThreeTags(Tier tier, bool express, int count) => _service.ThreeTags(tier, express, count);

    public int SixTags(Tier tier, bool express, int count, string region, int weight, Order order) =>
        _service.SixTags(tier, express, count, region, weight, order);

    public Task CompletedTask() => _service.CompletedTask();

    public Task<int> CompletedResult() => _service.CompletedResult();

    public Task PendingTask(Gate gate) => _service.PendingTask(gate);

    public Task<int> PendingResult(Gate gate) => _service.PendingResult(gate);

    public Task<int> PendingThreeTags(Gate gate, Tier tier, bool express, int count) => _service.PendingThreeTags(gate, tier, express, count);

    public ValueTask CompletedValue() => _service.CompletedValue();

    public ValueTask<int> CompletedValueResult() => _service.CompletedValueResult();

    public ValueTask PendingValue(Gate gate) => _service.PendingValue(gate);

    public ValueTask<int> PendingValueResult(Gate gate) => _service.PendingValueResult(gate);

    public IAsyncEnumerable<int> Stream(int count) => _service.Stream(count);

    public int Fail(int a) => _service.Fail(a);

    public Task<int> FailAsync(Gate gate) => _service.FailAsync(gate);
}
