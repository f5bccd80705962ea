namespace Shop.Payments;

public sealed record PaymentRequest(string OrderId, decimal Amount, string Card);
