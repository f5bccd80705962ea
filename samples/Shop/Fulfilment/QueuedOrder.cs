using Shop.Orders;

namespace Shop.Fulfilment;

/// <summary>
/// An order on its way to the worker, with the context of the call that queued it: the worker runs in that context, as
/// work queued to the thread pool does, so that the shipment's trace links to the order's.
/// </summary>
internal sealed record QueuedOrder(Order Order, ExecutionContext? Context)
{
    public Task RunAsync(Func<Order, Task> work)
    {
        if (Context is null)
        {
            return work(Order);
        }

        var running = Task.CompletedTask;
        ExecutionContext.Run(Context, _ => running = work(Order), null);
        return running;
    }
}
