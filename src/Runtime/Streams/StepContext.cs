using System.Diagnostics;

namespace Instrumentation.Runtime;

/// <summary>
/// The consumer's execution context, and the same with the call's activity in it. A step changes from one to the other and back. To set
/// <see cref="Activity.Current"/> makes a new context each time; a consumer that has the same one as in its last step, as
/// nearly every loop has, gets by with two.
/// </summary>
internal struct StepContext
{
    /// <summary>The consumer's activity.</summary>
    public Activity? Caller { get; private set; }

#if NET
    private ExecutionContext? _consumers;
    private ExecutionContext? _own;

    /// <summary>Called in the consumer's context.</summary>
    public void Remember()
    {
        _consumers = ExecutionContext.Capture();
        Caller = Activity.Current;
    }

    /// <summary>Called when the call's activity is current.</summary>
    public void RememberOwn() => _own = ExecutionContext.Capture();

    /// <summary>Makes the call's activity current, if the consumer's context is the remembered one.</summary>
    public readonly bool TryEnter() => TryChange(_consumers, _own);

    /// <summary>Makes the consumer's context current again, unless the step has left changes of its own behind.</summary>
    public readonly bool TryLeave() => TryChange(_own, _consumers);

    private static bool TryChange(ExecutionContext? from, ExecutionContext? to)
    {
        // Without a span the two are the same.
        if (ReferenceEquals(from, to) && from is not null)
        {
            return true;
        }

        // There is none while its flow is suppressed.
        if (from is null || to is null || !ReferenceEquals(ExecutionContext.Capture(), from))
        {
            return false;
        }

        ExecutionContext.Restore(to);
        return true;
    }
#else
    public void Remember() => Caller = Activity.Current;

    public readonly void RememberOwn()
    {
    }

    public readonly bool TryEnter() => false;

    public readonly bool TryLeave() => false;
#endif
}
