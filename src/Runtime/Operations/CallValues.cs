using Microsoft.Extensions.Logging;

namespace Instrumentation.Runtime;

/// <summary>
/// What only some calls need to remember until they end. Pooled by thread, so that a metric tag, a record or a token costs no allocation.
/// </summary>
internal sealed class CallValues
{
    private const int PooledSlots = 8;
    private const int PoolSize = 16;

    [ThreadStatic]
    private static CallValues?[]? _pool;

    [ThreadStatic]
    private static int _pooled;

    private readonly RecordValue[] _slots;
    private List<CancellationToken>? _moreTokens;

    private CallValues(int slots) => _slots = new RecordValue[Math.Max(slots, PooledSlots)];

    /// <summary>The call's logger.</summary>
    public ILogger? Logger { get; set; }

    public RecordValue this[int slot]
    {
        get => _slots[slot];
        set => _slots[slot] = value;
    }

    public RecordValue[] ToArray() => [.. _slots];

    public static CallValues Rent(int slots)
    {
        if (slots > PooledSlots || _pooled == 0)
        {
            return new CallValues(slots);
        }

        var values = _pool![--_pooled]!;
        _pool[_pooled] = null;
        return values;
    }

    /// <summary>Adds a token of the method beside the first.</summary>
    public void AddToken(CancellationToken token) => (_moreTokens ??= []).Add(token);

    /// <summary>Whether one of the added tokens is canceled.</summary>
    public bool IsCancellationRequested() => _moreTokens is { } tokens && tokens.Exists(static token => token.IsCancellationRequested);

    public void Return()
    {
        if (_slots.Length > PooledSlots || _pooled == PoolSize)
        {
            return;
        }

        Array.Clear(_slots, 0, _slots.Length);
        Logger = null;
        _moreTokens?.Clear();
        _pool ??= new CallValues?[PoolSize];
        _pool[_pooled++] = this;
    }
}
