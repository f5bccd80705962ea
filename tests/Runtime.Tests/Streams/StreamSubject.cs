using System.Diagnostics;
using System.Runtime.CompilerServices;
using Instrumentation.Runtime.Tests.Support;
using Microsoft.Extensions.Logging;

namespace Instrumentation.Runtime.Tests.Streams;

/// <summary>An operation that returns a stream, and wrappers around it that are written as the generator writes them.</summary>
internal sealed class StreamSubject
{
    private readonly Operation _operation;

    public StreamSubject(ILogger? logger = null, Action<OperationDefinition>? configure = null, [CallerMemberName] string test = "")
    {
        var definition = new OperationDefinition("Shop.Orders", "Orders.List", "Shop.Orders.List")
        {
            IsStream = true,
            Span = new SpanDefinition(),
            Metrics = new MetricsDefinition(),
            Log = logger is null ? null : new LogDefinition { EventId = 9 },
            Tags = [new("customer.id", Signals.Traces | Signals.Logs)],
        };
        configure?.Invoke(definition);
        Logger = logger;
        ScopeName = Subject.UniqueScope(test);
        _operation = new Operation(TelemetryScope.Get(ScopeName, "1.0.0"), definition);
    }

    public string ScopeName { get; }

    public ILogger? Logger { get; }

    public CancellationToken Token { get; init; }

    public SpanRecorder Spans() => new(ScopeName);

    public MeasurementRecorder Measurements() => new(ScopeName);

    public IEnumerable<T> Sync<T>(Func<IEnumerable<T>> inner) => Start().Return(inner());

    public IAsyncEnumerable<T> Async<T>(Func<IAsyncEnumerable<T>> inner) => Start().Return(inner());

    public StreamCall Start()
    {
        var call = _operation.StartStream(Logger, Token);
        if (call.Wants(Signals.Traces | Signals.Logs))
        {
            call.Tag(0, 42);
        }

        return call;
    }
}

/// <summary>What an iterator of a test saw, and what was around it.</summary>
internal sealed class Seen
{
    /// <summary>The current activity in each step of the iterator, its end included.</summary>
    public List<Activity?> Inside { get; } = [];

    /// <summary>The current activity in each pass of the consumer's loop.</summary>
    public List<Activity?> Outside { get; } = [];

    public IEnumerable<int> Numbers(int count, Exception? error = null)
    {
        try
        {
            for (var i = 1; i <= count; i++)
            {
                Inside.Add(Activity.Current);
                yield return i;
            }

            if (error is not null)
            {
                throw error;
            }
        }
        finally
        {
            Inside.Add(Activity.Current);
        }
    }

    public async IAsyncEnumerable<int> NumbersAsync(
        int count, bool yields, Exception? error = null, [EnumeratorCancellation] CancellationToken token = default)
    {
        try
        {
            for (var i = 1; i <= count; i++)
            {
                if (yields)
                {
                    await Task.Yield();
                }

                Inside.Add(Activity.Current);
                token.ThrowIfCancellationRequested();
                yield return i;
            }

            if (error is not null)
            {
                throw error;
            }
        }
        finally
        {
            if (yields)
            {
                await Task.Yield();
            }

            Inside.Add(Activity.Current);
        }
    }
}
