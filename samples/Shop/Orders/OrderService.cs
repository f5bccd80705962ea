using Instrumentation;
using Shop.Fulfilment;
using Shop.Payments;
using Shop.Storage;

namespace Shop.Orders;

/// <summary>Interface route: the endpoint gets an <see cref="IOrderService"/> from DI, and being <c>partial</c> is enough.</summary>
public sealed partial class OrderService(IPaymentClient payments, IOrderStore store, FulfilmentQueue queue) : IOrderService
{
    [Traced, Metered("shop.orders"), Logged("Order {order.id} handled: {request.Quantity} x {request.Sku}")]
    [return: Tag("order.status", nameof(Order.Status))]
    public async Task<Order> PlaceAsync(
        [Tag("order.id", nameof(OrderRequest.Id))] OrderRequest request, CancellationToken cancellationToken)
    {
        var total = PriceList.Total(request.Sku, request.Quantity);
        var payment = await payments.ChargeAsync(request.Id, total, request.Card, cancellationToken);
        var order = new Order
        {
            Id = request.Id,
            Sku = request.Sku,
            Quantity = request.Quantity,
            Total = total,
            Status = payment.IsDeclined ? OrderStatus.Declined : OrderStatus.Paid,
        };
        await store.SaveAsync(order, cancellationToken);
        if (order.Status == OrderStatus.Paid)
        {
            await queue.EnqueueAsync(order, cancellationToken);
        }

        return order;
    }
}
