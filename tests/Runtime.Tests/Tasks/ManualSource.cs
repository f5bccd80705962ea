using System.Threading.Tasks.Sources;

namespace Instrumentation.Runtime.Tests.Tasks;

/// <summary>A source of value tasks such as sockets and channels use: each may be awaited once, and the object serves the next.</summary>
internal sealed class ManualSource<TResult> : IValueTaskSource<TResult>, IValueTaskSource
{
    private ManualResetValueTaskSourceCore<TResult> _core;

    /// <summary>How often a result or an exception was taken.</summary>
    public int Taken { get; private set; }

    public ValueTask<TResult> NextOfResult()
    {
        _core.Reset();
        return new ValueTask<TResult>(this, _core.Version);
    }

    public ValueTask Next()
    {
        _core.Reset();
        return new ValueTask(this, _core.Version);
    }

    public void SetResult(TResult result) => _core.SetResult(result);

    public void SetException(Exception error) => _core.SetException(error);

    public TResult GetResult(short token)
    {
        Taken++;
        return _core.GetResult(token);
    }

    void IValueTaskSource.GetResult(short token) => GetResult(token);

    public ValueTaskSourceStatus GetStatus(short token) => _core.GetStatus(token);

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);
}
