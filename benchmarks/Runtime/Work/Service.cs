using System.Runtime.CompilerServices;

namespace Instrumentation.Benchmarks.Runtime.Work;

/// <summary>
/// The work itself, attributed. The bodies do next to nothing, so that what is measured is what is around them. Columns that are not ours
/// call it with <see cref="NotInterceptedAttribute"/>.
/// </summary>
[Traced, Metered]
public class Service : IWork
{
    private static readonly Task Done = Task.CompletedTask;
    private static readonly Task<int> Answer = Task.FromResult(42);

    public int Inlined(int a, int b) => a + b;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Sync(int a) => a;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public int OneTag([Tag] Tier tier) => (int)tier;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public int ThreeTags([Tag] Tier tier, [Tag] bool express, [Tag] int count) => count;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public int SixTags(
        [Tag] Tier tier, [Tag] bool express, [Tag] int count, [Tag] string region, [Tag] int weight, [Tag("order.id", nameof(Order.Id))] Order order) => count;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public Task CompletedTask() => Done;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public Task<int> CompletedResult() => Answer;

    public async Task PendingTask(Gate gate) => await gate;

    public async Task<int> PendingResult(Gate gate)
    {
        await gate;
        return 42;
    }

    public async Task<int> PendingThreeTags(Gate gate, [Tag] Tier tier, [Tag] bool express, [Tag] int count)
    {
        await gate;
        return count;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask CompletedValue() => default;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask<int> CompletedValueResult() => new(42);

    public async ValueTask PendingValue(Gate gate) => await gate;

    public async ValueTask<int> PendingValueResult(Gate gate)
    {
        await gate;
        return 42;
    }

    public async IAsyncEnumerable<int> Stream(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await Done;
            yield return i;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Fail(int a) => throw new InvalidOperationException("The work failed.");

    public async Task<int> FailAsync(Gate gate)
    {
        await gate;
        throw new InvalidOperationException("The work failed.");
    }
}
