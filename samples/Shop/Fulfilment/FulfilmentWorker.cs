using System.Diagnostics;
using Instrumentation;
using Shop.Orders;
using Shop.Storage;

namespace Shop.Fulfilment;

/// <summary>
/// Partial route: what matters of a background service is the single item of work, so that is what the attributes are on. Each
/// shipment is a trace of its own that links to the order's.
/// </summary>
public sealed partial class FulfilmentWorker(FulfilmentQueue queue, IOrderStore store) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var queued in queue.ReadAllAsync(stoppingToken))
        {
            try
            {
                await queued.RunAsync(order => ShipAsync(order, stoppingToken));
            }
            catch (Exception) when (!stoppingToken.IsCancellationRequested)
            {
                // One bad order must not stop the others, and the attributes of ShipAsync have recorded why it failed.
            }
            finally
            {
                queue.Complete();
            }
        }
    }

    [Traced(Kind = ActivityKind.Consumer, Root = true), Metered("shop.shipments"), Logged("Order {order.id} shipped")]
    private partial Task ShipAsync([Tag] Order order, CancellationToken cancellationToken);

    private Task ShipCoreAsync(Order order, CancellationToken cancellationToken) =>
        store.SaveAsync(order with { Status = OrderStatus.Shipped }, cancellationToken);
}
