namespace Instrumentation.Runtime.Tests.Allocation;

/// <summary>Counts what a call allocates on this thread.</summary>
internal static class AllocatedBytes
{
    private const int WarmUps = 50;
    private const int Rounds = 20;

    /// <summary>The least of several rounds: what else the runtime does on the thread now and then does not count.</summary>
    public static long Of(Action call)
    {
        for (var i = 0; i < WarmUps; i++)
        {
            call();
        }

        var least = long.MaxValue;
        for (var i = 0; i < Rounds; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            call();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
