using System.Diagnostics;

namespace Instrumentation.Runtime;

/// <summary>
/// One enumeration of a stream: its call is current during every step, so that children hang below it, and never in between, so that
/// the consumer's own code does not see it.
/// </summary>
internal abstract class StreamEnumeration(StreamCall stream, CancellationToken cancellationToken)
{
    private readonly StreamCall _stream = stream;
    private readonly CancellationToken _cancellationToken = cancellationToken;
    private PendingCall _call;
    private Activity? _own;
    private Activity? _beginner;
    private State _state;
    private long _items;
    private bool _isInStep;
    private StepContext _context;

    /// <summary>An enumerator that nobody finished or disposed ends when it is collected, so that its call does not count as active for ever.</summary>
    ~StreamEnumeration() => End(Activity.Current);

    private enum State
    {
        NotStarted,
        Running,
        Ended,
    }

    /// <summary>Whether the call has begun and not ended.</summary>
    public bool IsRunning => _state is State.Running;

    /// <summary>The activity that is current where the enumerator is used.</summary>
    protected Activity? Caller => _context.Caller;

    /// <summary>Begins a step: the first one starts the call.</summary>
    public void Enter()
    {
        // A step behind the end is the consumer's own.
        _isInStep = _state is not State.Ended;
        switch (_state)
        {
            case State.NotStarted:
                _state = State.Running;
                _context.Remember();
                Begin();
                _context.RememberOwn();
                break;
            case State.Running when !_context.TryEnter():
                _context.Remember();
                MakeCurrent(_own);
                _context.RememberOwn();
                break;
        }
    }

    /// <summary>Gives the caller its activity back.</summary>
    public void Leave()
    {
        if (_isInStep && !_context.TryLeave())
        {
            MakeCurrent(Caller);
        }
    }

    /// <summary>A step is over: there is an item, or the stream is at its end.</summary>
    public void Step(bool hasItem, Activity? caller)
    {
        if (hasItem)
        {
            _items++;
        }
        else
        {
            End(caller);
        }
    }

    /// <param name="caller">Of the last step, who may be another than the first step's.</param>
    /// <param name="error">What the step threw, if it did.</param>
    public void End(Activity? caller, Exception? error = null)
    {
        if (!IsRunning)
        {
            return;
        }

        _state = State.Ended;
        GC.SuppressFinalize(this);
        var call = new OperationCall(_call);
        _stream.CountItems(ref call, _items);
        call.Finish(error);
        MakeCurrent(ReferenceEquals(caller, _own) ? _beginner : caller);
    }

    /// <summary>The enumerator is disposed before its first step: nothing has happened.</summary>
    public void Abandon() => GC.SuppressFinalize(this);

    private void Begin()
    {
        var call = _stream.Start(_cancellationToken);
        (_own, _beginner) = (call.Activity, call.Caller);
        _call = call.Pend();
    }

    private void MakeCurrent(Activity? activity)
    {
        if (_own is not null)
        {
            _stream.MakeCurrent(activity);
        }
    }
}
