namespace Shop.Orders;

public interface IOrderService
{
    Task<Order> PlaceAsync(OrderRequest request, CancellationToken cancellationToken);
}
