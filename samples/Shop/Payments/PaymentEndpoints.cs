namespace Shop.Payments;

/// <summary>The payment provider's side. It runs in this process, but is only ever reached over the socket.</summary>
internal static class PaymentEndpoints
{
    public static void MapPayments(this IEndpointRouteBuilder endpoints) => endpoints.MapPost(
        "/payments",
        async (PaymentRequest payment, CardNetwork network, CancellationToken cancellationToken) =>
            new PaymentResult(await network.AuthorizeAsync(payment.Card, cancellationToken)));
}
