using Instrumentation;

namespace Shop.Payments;

/// <summary>Interface route. A declined payment is an error of the result: nothing is thrown, yet span and metrics count it.</summary>
public sealed partial class PaymentClient(HttpClient http) : IPaymentClient
{
    [Traced(ErrorWhen = nameof(PaymentResult.IsDeclined))]
    [Metered("shop.payments", ErrorWhen = nameof(PaymentResult.IsDeclined))]
    [Logged("Payment of {amount} for order {order.id} taken", Failure = LogLevel.Warning)]
    [return: Tag("payment.outcome", nameof(PaymentResult.Outcome))]
    public async Task<PaymentResult> ChargeAsync(
        [Tag] string orderId, decimal amount, string card, CancellationToken cancellationToken)
    {
        using var response = await http.PostAsJsonAsync("/payments", new PaymentRequest(orderId, amount, card), cancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<PaymentResult>(cancellationToken)
            ?? throw new InvalidDataException("The payment service answered without a result.");
    }
}
