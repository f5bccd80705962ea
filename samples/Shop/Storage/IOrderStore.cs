using Instrumentation;
using Shop.Orders;

namespace Shop.Storage;

/// <summary>Where orders are kept. The attributes hold for whatever class implements it.</summary>
[Traced, Metered]
public interface IOrderStore
{
    /// <summary>Adds an order, or replaces the one with its id.</summary>
    Task SaveAsync([Tag] Order order, CancellationToken cancellationToken);

    Task<Order?> FindAsync([Tag("order.id")] string id, CancellationToken cancellationToken);

    Task<IReadOnlyList<Order>> ListAsync(CancellationToken cancellationToken);
}
