namespace Shop.Payments;

/// <summary>Card numbers with a fixed outcome, as payment providers offer them for trying things out.</summary>
internal static class TestCards
{
    public const string Good = "4242424242424242";
    public const string Declined = "4000000000000002";

    /// <summary>The card network never answers; only giving up ends the call.</summary>
    public const string Unanswered = "4000000000000119";
}
