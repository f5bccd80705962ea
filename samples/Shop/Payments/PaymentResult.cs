using System.Text.Json.Serialization;

namespace Shop.Payments;

public sealed record PaymentResult(PaymentOutcome Outcome)
{
    [JsonIgnore]
    public bool IsDeclined => Outcome == PaymentOutcome.Declined;
}
