using System.Collections.Concurrent;

namespace Instrumentation.Runtime.Tests.Tasks;

/// <summary>A synchronisation context with one thread, as in a user interface.</summary>
internal sealed class PumpingContext : SynchronizationContext, IDisposable
{
    private readonly BlockingCollection<(SendOrPostCallback Callback, object? State)> _posted = [];

    public override void Post(SendOrPostCallback d, object? state) => _posted.Add((d, state));

    /// <summary>Runs the body and all that it posts, on this thread, until its task has ended.</summary>
    public void Run(Func<Task> body)
    {
        var before = Current;
        SetSynchronizationContext(this);
        try
        {
            var task = body();
            task.ContinueWith(_ => _posted.CompleteAdding(), TaskScheduler.Default);
            foreach (var (callback, state) in _posted.GetConsumingEnumerable())
            {
                callback(state);
            }

            task.GetAwaiter().GetResult();
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    public void Dispose() => _posted.Dispose();
}
