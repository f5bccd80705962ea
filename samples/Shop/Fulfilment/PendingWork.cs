namespace Shop.Fulfilment;

/// <summary>Counts work that has been accepted and is not done.</summary>
internal sealed class PendingWork
{
    private readonly Lock _gate = new();
    private TaskCompletionSource? _none;
    private int _count;

    /// <summary>Completes when nothing is pending.</summary>
    public Task WhenNone
    {
        get
        {
            lock (_gate)
            {
                return _none?.Task ?? Task.CompletedTask;
            }
        }
    }

    public void Add()
    {
        lock (_gate)
        {
            if (_count++ == 0)
            {
                _none = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }

    public void Remove()
    {
        lock (_gate)
        {
            if (--_count == 0)
            {
                _none!.SetResult();
                _none = null;
            }
        }
    }
}
