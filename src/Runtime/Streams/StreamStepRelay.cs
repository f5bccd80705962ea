using System.Diagnostics;
using System.Runtime.CompilerServices;
#if NET
using StepBuilder = System.Runtime.CompilerServices.PoolingAsyncValueTaskMethodBuilder<bool>;
#else
using StepBuilder = System.Runtime.CompilerServices.AsyncValueTaskMethodBuilder<bool>;
#endif

namespace Instrumentation.Runtime;

/// <summary>
/// Waits for a step of an asynchronous stream and then tells the enumeration, while the call's own activity is current. Steps are awaited
/// once, by the consumer's loop, so their boxes always come from the pool.
/// </summary>
internal struct StreamStepRelay : IAsyncStateMachine
{
    private StepBuilder _builder;
    private ValueTask<bool> _step;
    private StreamEnumeration _enumeration;

    public static ValueTask<bool> Run(ValueTask<bool> step, StreamEnumeration enumeration)
    {
        var relay = new StreamStepRelay { _builder = StepBuilder.Create(), _step = step, _enumeration = enumeration };
        relay._builder.Start(ref relay);
        return relay._builder.Task;
    }

    public void MoveNext()
    {
        if (!_step.IsCompleted)
        {
            var awaiter = _step.ConfigureAwait(false).GetAwaiter();
            _builder.AwaitUnsafeOnCompleted(ref awaiter, ref this);
            return;
        }

        var current = Activity.Current;
        if (_step.IsCompletedSuccessfully)
        {
            var hasItem = _step.Result;
            _enumeration.Step(hasItem, current);
            _builder.SetResult(hasItem);
            return;
        }

        var error = TaskOutcome.ErrorOf(_step.AsTask())!;
        _enumeration.End(current, error);
        _builder.SetException(error);
    }

    public void SetStateMachine(IAsyncStateMachine stateMachine) => _builder.SetStateMachine(stateMachine);
}

/// <summary>Waits for the disposal of an asynchronous stream's enumerator, which ends the call.</summary>
internal static class StreamDisposal
{
    public static async ValueTask Run(ValueTask disposal, StreamEnumeration enumeration)
    {
        Exception? error = null;
        try
        {
            await disposal.ConfigureAwait(false);
        }
        catch (Exception exception) when (PassingException.Observe(ref error, exception))
        {
            throw;
        }
        finally
        {
            enumeration.End(Activity.Current, error);
        }
    }
}
