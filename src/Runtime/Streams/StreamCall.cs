using System.Collections;
using System.ComponentModel;
using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Instrumentation.Runtime;

/// <summary>
/// A call of a method that returns a stream. Its work happens while the stream is enumerated, so every enumeration is recorded as a call of
/// its own, from its first step to its end, with the values captured here. No member throws but what the method itself threw.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StreamCall
{
    private readonly Operation _operation;
    private readonly ILogger? _logger;
    private readonly CancellationToken _cancellationToken;
    private readonly object?[] _values;
    private List<CancellationToken>? _moreTokens;
    private Exception? _error;

    internal StreamCall(Operation operation, ILogger? logger, CancellationToken cancellationToken)
    {
        _operation = operation;
        _logger = logger;
        _cancellationToken = cancellationToken;
        _values = operation.ItemsSlot == 0 ? [] : new object?[operation.ItemsSlot];
    }

    /// <inheritdoc cref="OperationCall.Wants"/>
    public bool Wants(Signals signals) =>
        ((signals & Signals.Traces) != 0 && _operation.Source?.HasListeners() is true)
        || ((signals & Signals.Metrics) != 0 && _operation.Duration is { Enabled: true })
        || ((signals & Signals.Logs) != 0 && _operation.IsLogged(_logger));

    /// <summary>Whether anybody listens now.</summary>
    internal bool IsObserved => Wants(Signals.All);

    /// <inheritdoc cref="OperationCall.AddToken"/>
    public void AddToken(CancellationToken cancellationToken) => (_moreTokens ??= []).Add(cancellationToken);

    /// <inheritdoc cref="OperationCall.Tag"/>
    public void Tag<T>(int slot, T value) => _values[slot] = _operation.Capture(slot, value);

    /// <inheritdoc cref="OperationCall.TelemetryFailed"/>
    public void TelemetryFailed(Exception exception) => InstrumentationEventSource.Log.TelemetryFailed(_operation, exception);

    /// <summary>Remembers an exception that the method throws in place of returning a stream, without catching it.</summary>
    /// <param name="exception">The exception.</param>
    /// <returns>Always <see langword="false"/>, so that as an exception filter it leaves exception and stack alone.</returns>
    public bool Observe(Exception exception)
    {
        _error = exception;
        return false;
    }

    /// <summary>Records a call if the method threw in place of returning a stream.</summary>
    public void EndIfThrown()
    {
        if (_error is not null)
        {
            var call = Start(enumeratorToken: default);
            call.Observe(_error);
            call.EndIfThrown();
        }
    }

    /// <summary>Records each enumeration of the stream.</summary>
    /// <param name="stream">What the method returned.</param>
    public IAsyncEnumerable<T> Return<T>(IAsyncEnumerable<T> stream) => Returned(stream) is null ? stream! : new AsyncStream<T>(stream, this);

    /// <summary>Records the enumeration.</summary>
    /// <param name="stream">What the method returned.</param>
    public IAsyncEnumerator<T> Return<T>(IAsyncEnumerator<T> stream) => Returned(stream) is null ? stream! : new AsyncStreamEnumerator<T>(stream, this, default);

    /// <inheritdoc cref="Return{T}(IAsyncEnumerable{T})"/>
    public IEnumerable<T> Return<T>(IEnumerable<T> stream) => Returned(stream) is null ? stream! : new SyncStream<T>(stream, this);

    /// <inheritdoc cref="Return{T}(IAsyncEnumerator{T})"/>
    public IEnumerator<T> Return<T>(IEnumerator<T> stream) => Returned(stream) is null ? stream! : new SyncStreamEnumerator<T>(stream, this);

    /// <inheritdoc cref="Return{T}(IAsyncEnumerable{T})"/>
    public IEnumerable Return(IEnumerable stream) => Returned(stream) is null ? stream! : new SyncStream(stream, this);

    /// <inheritdoc cref="Return{T}(IAsyncEnumerator{T})"/>
    public IEnumerator Return(IEnumerator stream) => Returned(stream) is null ? stream! : new SyncStreamEnumerator(stream, this);

    /// <summary>Forgets an exception that was caught in the method after all.</summary>
    private TStream Returned<TStream>(TStream stream)
    {
        _error = null;
        return stream;
    }

    internal void MakeCurrent(Activity? activity) => _operation.MakeCurrent(activity);

    internal OperationCall Start(CancellationToken enumeratorToken)
    {
        var call = new OperationCall(_operation, _logger, _cancellationToken);
        call.AddToken(enumeratorToken);
        foreach (var token in _moreTokens ?? [])
        {
            call.AddToken(token);
        }

        for (var slot = 0; slot < _values.Length; slot++)
        {
            call.Carry(slot, _values[slot]);
        }

        call.LogStart();
        return call;
    }

    internal void CountItems(ref OperationCall call, long items)
    {
        call.Tag(_operation.ItemsSlot, items);
        call.Tag(_operation.ItemsSlot + 1, items);
    }
}
