using System.Collections;
using System.Diagnostics;

namespace Instrumentation.Runtime;

/// <summary>An iterator each enumeration of which is recorded.</summary>
internal class SyncStream(IEnumerable inner, StreamCall call) : IEnumerable
{
    IEnumerator IEnumerable.GetEnumerator() => call.IsObserved ? new SyncStreamEnumerator(inner.GetEnumerator(), call) : inner.GetEnumerator();
}

/// <inheritdoc/>
internal sealed class SyncStream<T>(IEnumerable<T> inner, StreamCall call) : IEnumerable<T>
{
    public IEnumerator<T> GetEnumerator() => call.IsObserved ? new SyncStreamEnumerator<T>(inner.GetEnumerator(), call) : inner.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>One enumeration of it.</summary>
internal class SyncStreamEnumerator(IEnumerator inner, StreamCall call) : StreamEnumeration(call, cancellationToken: default), IEnumerator, IDisposable
{
    object? IEnumerator.Current => inner.Current;

    [StackTraceHidden]
    public bool MoveNext()
    {
        Enter();
        Exception? error = null;
        try
        {
            var hasItem = inner.MoveNext();
            Step(hasItem, Caller);
            return hasItem;
        }
        catch (Exception exception) when (PassingException.Observe(ref error, exception))
        {
            throw;
        }
        finally
        {
            if (error is not null)
            {
                End(Caller, error);
            }

            Leave();
        }
    }

    public void Reset() => inner.Reset();

    [StackTraceHidden]
    public void Dispose()
    {
        if (!IsRunning)
        {
            Abandon();
            (inner as IDisposable)?.Dispose();
            return;
        }

        Enter();
        Exception? error = null;
        try
        {
            (inner as IDisposable)?.Dispose();
        }
        catch (Exception exception) when (PassingException.Observe(ref error, exception))
        {
            throw;
        }
        finally
        {
            End(Caller, error);
            Leave();
        }
    }
}

/// <inheritdoc/>
internal sealed class SyncStreamEnumerator<T>(IEnumerator<T> inner, StreamCall call) : SyncStreamEnumerator(inner, call), IEnumerator<T>
{
    public T Current => inner.Current;
}
