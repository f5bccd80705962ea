using System.Collections.Concurrent;
using Shop.Orders;

namespace Shop.Storage;

public sealed partial class InMemoryOrderStore : IOrderStore
{
    private readonly ConcurrentDictionary<string, Order> _orders = new(StringComparer.Ordinal);

    public Task SaveAsync(Order order, CancellationToken cancellationToken)
    {
        _orders[order.Id] = order;
        return Task.CompletedTask;
    }

    public Task<Order?> FindAsync(string id, CancellationToken cancellationToken) => Task.FromResult(_orders.GetValueOrDefault(id));

    public Task<IReadOnlyList<Order>> ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Order>>([.. _orders.Values.OrderBy(order => order.Id, StringComparer.Ordinal)]);
}
