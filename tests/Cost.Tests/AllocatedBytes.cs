namespace Instrumentation.Cost.Tests;

/// <summary>Counts what a call allocates on this thread.</summary>
internal static class AllocatedBytes
{
    private const int WarmUps = 30;
    private const int Rounds = 30;

    /// <summary>The least of several rounds: what else the runtime does on the thread now and then does not count.</summary>
    public static long Of(Action call)
    {
        // With a context other than the default's, what completes a task does not run its continuations itself.
        SynchronizationContext.SetSynchronizationContext(null);
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
