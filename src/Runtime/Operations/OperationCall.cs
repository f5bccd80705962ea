using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace Instrumentation.Runtime;

/// <summary>
/// One observed call of an operation, from start to end. Ended exactly once: by <see cref="End"/> or one of the <c>Return</c> methods if the method
/// returns, else by <see cref="EndIfThrown"/>. No member throws: telemetry that fails loses the value, never the call.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public partial struct OperationCall
{
    private readonly Operation _operation;
    private readonly CancellationToken _cancellationToken;
    private Activity? _activity;
    private Activity? _caller;
    private ILogger? _logger;
    private Exception? _error;
    private CallSlots _slots;
    private long _started;
    private CallState _state;

    /// <summary>Starts recording a call: the span, the clock, the count of calls in flight. Never throws.</summary>
    /// <param name="operation">The method that is called.</param>
    /// <param name="logger">The logger of the call or of its type; <see langword="null"/> for the ambient one.</param>
    /// <param name="cancellationToken">The token among the method's parameters whose cancellation is no error.</param>
    /// <remarks>A constructor, so that the call is built where it stays: to copy it right after it was filled stalls the processor.</remarks>
    public OperationCall(Operation operation, ILogger? logger = null, CancellationToken cancellationToken = default)
    {
        _operation = operation;
        _cancellationToken = cancellationToken;
        Begin(logger);
    }

    /// <summary>Records an exception that is on its way through the wrapper, without catching it.</summary>
    /// <param name="exception">The exception.</param>
    /// <returns>Always <see langword="false"/>, so that as an exception filter it leaves exception and stack alone.</returns>
    public bool Observe(Exception exception)
    {
        _error = exception;
        _state.ErrorPassed = false;
        RecordPassing(exception);
        return false;
    }

    /// <summary>Whether a tag that goes to any of the signals is worth reading.</summary>
    /// <param name="signals">The signals that the tag goes to.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool Wants(Signals signals) => (_state.Wanted & signals) != 0;

    /// <summary>Captures a value, redacted if it is sensitive.</summary>
    /// <param name="slot">The tag's index in <see cref="OperationDefinition.Tags"/>.</param>
    /// <param name="value">The value; <see langword="null"/> sets no tag.</param>
    /// <typeparam name="T">The value's type.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Tag<T>(int slot, T value)
    {
        // Numbers only if no signal but a record wants them: its sink may never ask for the box.
        var signals = SignalsAsIs(slot);
        if ((signals is Signals.Logs && RecordValue.TryKeep(value, out var kept)) || (signals != 0 && RecordValue.TryName(value, out kept)))
        {
            _slots.Set(slot, kept, _operation);
        }
        else
        {
            Convert(slot, value);
        }
    }

    /// <inheritdoc cref="Tag{T}"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Tag(int slot, string? value)
    {
        if (SignalsAsIs(slot) != 0)
        {
            _slots.Set(slot, RecordValue.Of(value), _operation);
        }
        else
        {
            ConvertText(slot, value);
        }
    }

    /// <summary>The signals that take the tag's value as it is: none if a span wants it as well, or if it is redacted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly Signals SignalsAsIs(int slot) =>
        (_state.Wanted & Signals.Traces) == 0 ? _operation.SignalsAsIs[slot] & _state.Wanted : 0;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Convert<T>(int slot, T value)
    {
        ref readonly var tag = ref _operation.Tags[slot];
        if (Wants(tag.Signals))
        {
            Carry(slot, tag.Redaction is null && TagValue.IsPlain<T>() ? TagValue.From(value) : _operation.Capture(slot, value));
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ConvertText(int slot, string? value)
    {
        ref readonly var tag = ref _operation.Tags[slot];
        if (Wants(tag.Signals))
        {
            Carry(slot, tag.Redaction is null ? value : _operation.Capture(slot, value));
        }
    }

    /// <summary>Puts what was captured where it goes.</summary>
    /// <param name="slot">The tag's index.</param>
    /// <param name="captured">What <see cref="Operation.Capture"/> made of the value.</param>
    internal void Carry(int slot, object? captured)
    {
        if (captured is null)
        {
            return;
        }

        ref readonly var tag = ref _operation.Tags[slot];
        var signals = tag.Signals & _state.Wanted;
        if ((signals & (Signals.Metrics | Signals.Logs)) != 0)
        {
            _slots.Set(slot, RecordValue.Of(captured), _operation);
        }

        if ((signals & Signals.Traces) != 0)
        {
            _activity!.SetTag(tag.Name, captured);
        }
    }

    /// <summary>States that the result says that the call failed.</summary>
    public void FailResult() => _state.ResultFailed = true;

    /// <summary>Adds one more of the method's own tokens.</summary>
    /// <param name="cancellationToken">The token.</param>
    public void AddToken(CancellationToken cancellationToken)
    {
        if (cancellationToken.CanBeCanceled)
        {
            More.AddToken(cancellationToken);
        }
    }

    /// <summary>Reports that reading a tag threw.</summary>
    /// <param name="exception">What it threw.</param>
    public readonly void TelemetryFailed(Exception exception) => InstrumentationEventSource.Log.TelemetryFailed(_operation, exception);

    private CallValues More => _slots.More ??= CallValues.Rent(_operation.Slots);
}
