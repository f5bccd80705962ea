using Instrumentation;

namespace Shop.Orders;

/// <summary>Interceptor route: an internal static method that is called directly.</summary>
internal static class PriceList
{
    /// <summary>In the catalogue, but nobody gave it a price: ordering it fails.</summary>
    internal const string UnpricedSku = "umbrella";

    private static readonly Dictionary<string, decimal> Prices = new() { ["apple"] = 0.45m, ["bread"] = 3.20m, ["cheese"] = 7.95m };

    [Traced, Metered]
    internal static decimal Total([Tag("product.sku"), Bounded(4)] string sku, int quantity) => Prices[sku] * quantity;
}
