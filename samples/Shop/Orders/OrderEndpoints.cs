namespace Shop.Orders;

/// <summary>Minimal API. The server has its own span, and the service below is instrumented, so it needs no attribute.</summary>
internal static class OrderEndpoints
{
    public static void MapOrders(this IEndpointRouteBuilder endpoints) => endpoints.MapPost(
        "/orders",
        async (OrderRequest request, IOrderService orders, CancellationToken cancellationToken) =>
        {
            var order = await orders.PlaceAsync(request, cancellationToken);
            return order.Status == OrderStatus.Declined
                ? Results.Json(order, statusCode: StatusCodes.Status402PaymentRequired)
                : Results.Created($"/orders/{order.Id}", order);
        });
}
