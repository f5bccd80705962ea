using System.Text.Json.Serialization;

namespace Shop.Payments;

[JsonConverter(typeof(JsonStringEnumConverter<PaymentOutcome>))]
public enum PaymentOutcome
{
    Approved,
    Declined,
}
