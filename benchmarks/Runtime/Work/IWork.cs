namespace Instrumentation.Benchmarks.Runtime.Work;

/// <summary>The rows of the matrix of calls. Every column implements it, by a struct, so that the JIT sees direct calls.</summary>
public interface IWork
{
    int Inlined(int a, int b);

    int Sync(int a);

    int OneTag(Tier tier);

    int ThreeTags(Tier tier, bool express, int count);

    int SixTags(Tier tier, bool express, int count, string region, int weight, Order order);

    Task CompletedTask();

    Task<int> CompletedResult();

    Task PendingTask(Gate gate);

    Task<int> PendingResult(Gate gate);

    Task<int> PendingThreeTags(Gate gate, Tier tier, bool express, int count);

    ValueTask CompletedValue();

    ValueTask<int> CompletedValueResult();

    ValueTask PendingValue(Gate gate);

    ValueTask<int> PendingValueResult(Gate gate);

    IAsyncEnumerable<int> Stream(int count);

    int Fail(int a);

    Task<int> FailAsync(Gate gate);
}
