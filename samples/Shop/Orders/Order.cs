using Instrumentation;

namespace Shop.Orders;

/// <summary>An order. A parameter <c>[Tag] Order order</c> captures what is tagged here, and nothing else.</summary>
public sealed record Order
{
    [Tag("order.id")]
    public required string Id { get; init; }

    public required string Sku { get; init; }

    public required int Quantity { get; init; }

    public required decimal Total { get; init; }

    public required OrderStatus Status { get; init; }
}
