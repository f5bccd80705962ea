using Instrumentation.Benchmarks.Runtime.Work;

namespace Instrumentation.Cost.Tests;

/// <summary>The rows of the matrix of calls, by name.</summary>
internal static class Calls
{
    private static readonly Gate Gate = new();
    private static readonly Order Order = new("A-1");

    public static readonly IReadOnlyDictionary<string, Action<IWork>> All = new Dictionary<string, Action<IWork>>
    {
        ["sync, inlinable"] = static work => work.Inlined(1, 2),
        ["sync"] = static work => work.Sync(1),
        ["sync, 1 tag"] = static work => work.OneTag(Tier.Gold),
        ["sync, 3 tags"] = static work => work.ThreeTags(Tier.Gold, express: true, 3),
        ["sync, 6 tags"] = static work => work.SixTags(Tier.Gold, express: true, 3, "eu", 1000, Order),
        ["Task, completed"] = static work => work.CompletedTask(),
        ["Task<T>, completed"] = static work => work.CompletedResult(),
        ["ValueTask, completed"] = static work => work.CompletedValue().GetAwaiter().GetResult(),
        ["ValueTask<T>, completed"] = static work => work.CompletedValueResult().GetAwaiter().GetResult(),
        ["Task, pending"] = static work => Wait(work.PendingTask(Gate)),
        ["Task<T>, pending"] = static work => Wait(work.PendingResult(Gate)),
        ["Task<T>, pending, 3 tags"] = static work => Wait(work.PendingThreeTags(Gate, Tier.Gold, express: true, 3)),
        ["ValueTask, pending"] = static work =>
        {
            var task = work.PendingValue(Gate);
            Gate.Open();
            task.GetAwaiter().GetResult();
        },
        ["ValueTask<T>, pending"] = static work =>
        {
            var task = work.PendingValueResult(Gate);
            Gate.Open();
            task.GetAwaiter().GetResult();
        },
        ["stream of 1"] = static work => Enumerate(work.Stream(1)),
        ["stream of 100"] = static work => Enumerate(work.Stream(100)),
    };

    private static void Wait(Task task)
    {
        Gate.Open();
        task.GetAwaiter().GetResult();
    }

    // Every step of it is complete at once.
    private static void Enumerate(IAsyncEnumerable<int> stream)
    {
        var enumerator = stream.GetAsyncEnumerator();
        while (enumerator.MoveNextAsync().GetAwaiter().GetResult())
        {
        }

        enumerator.DisposeAsync().GetAwaiter().GetResult();
    }
}
