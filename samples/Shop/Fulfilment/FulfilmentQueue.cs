using System.Diagnostics;
using System.Threading.Channels;
using Instrumentation;
using Shop.Orders;

namespace Shop.Fulfilment;

/// <summary>Paid orders that wait for shipment. Interceptor route: a plain class, called directly.</summary>
public sealed class FulfilmentQueue
{
    private readonly Channel<QueuedOrder> _channel = Channel.CreateBounded<QueuedOrder>(100);
    private readonly PendingWork _pending = new();

    /// <summary>Completes when every order queued so far has been dealt with.</summary>
    public Task WhenDrained => _pending.WhenNone;

    [Traced(Kind = ActivityKind.Producer), Metered]
    public async ValueTask EnqueueAsync([Tag] Order order, CancellationToken cancellationToken)
    {
        _pending.Add();
        try
        {
            await _channel.Writer.WriteAsync(new QueuedOrder(order, ExecutionContext.Capture()), cancellationToken);
        }
        catch
        {
            _pending.Remove();
            throw;
        }
    }

    internal IAsyncEnumerable<QueuedOrder> ReadAllAsync(CancellationToken cancellationToken) =>
        _channel.Reader.ReadAllAsync(cancellationToken);

    /// <summary>Says that an order which was read has been dealt with.</summary>
    internal void Complete() => _pending.Remove();
}
