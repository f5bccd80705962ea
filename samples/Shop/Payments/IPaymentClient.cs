namespace Shop.Payments;

public interface IPaymentClient
{
    Task<PaymentResult> ChargeAsync(string orderId, decimal amount, string card, CancellationToken cancellationToken);
}
