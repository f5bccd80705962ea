using System.Runtime.CompilerServices;

namespace Instrumentation.Benchmarks.Runtime.Work;

/// <summary>
/// Something to await that is never complete at once and that the benchmark opens itself, on the same thread: a truly
/// asynchronous call without the noise of a thread pool.
/// </summary>
public sealed class Gate : ICriticalNotifyCompletion
{
    private Action? _continuation;

    public bool IsCompleted => false;

    public Gate GetAwaiter() => this;

    public void GetResult()
    {
    }

    public void OnCompleted(Action continuation) => _continuation = continuation;

    public void UnsafeOnCompleted(Action continuation) => _continuation = continuation;

    public void Open()
    {
        var continuation = _continuation!;
        _continuation = null;
        continuation();
    }
}
