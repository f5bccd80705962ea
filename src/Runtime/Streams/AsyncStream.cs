using System.Diagnostics;

namespace Instrumentation.Runtime;

/// <summary>An asynchronous stream each enumeration of which is recorded.</summary>
internal sealed class AsyncStream<T>(IAsyncEnumerable<T> inner, StreamCall call) : IAsyncEnumerable<T>
{
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        var enumerator = inner.GetAsyncEnumerator(cancellationToken);
        return call.IsObserved ? new AsyncStreamEnumerator<T>(enumerator, call, cancellationToken) : enumerator;
    }
}

/// <summary>One enumeration of it.</summary>
internal sealed class AsyncStreamEnumerator<T>(IAsyncEnumerator<T> inner, StreamCall call, CancellationToken cancellationToken)
    : StreamEnumeration(call, cancellationToken), IAsyncEnumerator<T>
{
    public T Current => inner.Current;

    [StackTraceHidden]
    public ValueTask<bool> MoveNextAsync()
    {
        Enter();
        Exception? error = null;
        try
        {
            var step = inner.MoveNextAsync();
            if (!step.IsCompletedSuccessfully)
            {
                return StreamStepRelay.Run(step, this);
            }

            var hasItem = step.Result;
            Step(hasItem, Caller);
            return new ValueTask<bool>(hasItem);
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

    [StackTraceHidden]
    public ValueTask DisposeAsync()
    {
        if (!IsRunning)
        {
            Abandon();
            return inner.DisposeAsync();
        }

        Enter();
        Exception? error = null;
        try
        {
            var disposal = inner.DisposeAsync();
            if (!disposal.IsCompletedSuccessfully)
            {
                return StreamDisposal.Run(disposal, this);
            }

            End(Caller);
            return disposal;
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
}
