using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Instrumentation.Runtime;

/// <summary>
/// What only some calls need to remember until they end. Pooled by thread, so that a metric tag, a record or a token costs no allocation.
/// </summary>
internal sealed class CallValues
{
    // Eight tags and the error type.
    private const int PooledSlots = 9;
    private const int PoolSize = 16;

    [ThreadStatic]
    private static Pool? _pool;

    private readonly RecordValue[] _slots;
    private List<CancellationToken>? _moreTokens;

    private CallValues(int slots) => _slots = new RecordValue[Math.Max(slots, PooledSlots)];

    /// <summary>The span of a call whose task is pending.</summary>
    public Activity? Activity { get; set; }

    /// <summary>Its logger.</summary>
    public ILogger? Logger { get; set; }

    /// <summary>What reads its result.</summary>
    public Delegate? Observer { get; set; }

    public RecordValue this[int slot]
    {
        get => _slots[slot];
        set => _slots[slot] = value;
    }

    public static CallValues Rent(int slots) =>
        slots <= PooledSlots && _pool is { Count: > 0 } pool ? pool.Take() : new CallValues(slots);

    /// <summary>How many slots there are.</summary>
    public int Count => _slots.Length;

    /// <summary>Adds a token of the method beside the first.</summary>
    public void AddToken(CancellationToken token) => (_moreTokens ??= []).Add(token);

    /// <summary>Whether one of the added tokens is canceled.</summary>
    public bool IsCancellationRequested() => _moreTokens is { } tokens && tokens.Exists(static token => token.IsCancellationRequested);

    /// <param name="slots">How many slots can have been filled.</param>
    public void Return(int slots)
    {
        if (_slots.Length > PooledSlots)
        {
            return;
        }

        var pool = _pool ??= new Pool();
        if (pool.Count == PoolSize)
        {
            return;
        }

        Array.Clear(_slots, 0, slots);
        Activity = null;
        Logger = null;
        Observer = null;
        _moreTokens?.Clear();
        pool.Put(this);
    }

    /// <summary>Behind one thread-static field, because each costs a look-up.</summary>
    private sealed class Pool
    {
        private readonly CallValues?[] _values = new CallValues?[PoolSize];

        public int Count { get; private set; }

        public CallValues Take()
        {
            var values = _values[--Count]!;
            _values[Count] = null;
            return values;
        }

        public void Put(CallValues values) => _values[Count++] = values;
    }
}
