using System.Net;
using Shop.Fulfilment;
using Shop.Orders;
using Shop.Payments;

namespace Shop.Traffic;

/// <summary>A burst of orders, all at once, one of each fate a request can have.</summary>
internal static class Burst
{
    private static readonly OrderRequest[] Paid =
    [
        new("A-1", "apple", 12, TestCards.Good),
        new("A-2", "bread", 2, TestCards.Good),
        new("A-3", "cheese", 1, TestCards.Good),
        new("A-4", "apple", 3, TestCards.Good),
    ];

    private static readonly OrderRequest[] Declined =
    [
        new("B-1", "cheese", 40, TestCards.Declined),
        new("B-2", "bread", 9, TestCards.Declined),
    ];

    private static readonly OrderRequest Canceled = new("C-1", "bread", 1, TestCards.Unanswered);
    private static readonly OrderRequest Failing = new("D-1", PriceList.UnpricedSku, 1, TestCards.Good);

    /// <summary>What a burst does that goes as it is meant to.</summary>
    public static string Summary =>
        $"{Paid.Length + Declined.Length + 2} orders over HTTP: {Paid.Length} paid and shipped, {Declined.Length} declined, "
        + "1 canceled by its client, 1 failed.";

    /// <returns>What did not go as it was meant to.</returns>
    public static async Task<IReadOnlyList<string>> RunAsync(IServiceProvider services)
    {
        using var client = new ShopClient(services.Address());
        var mistakes = new List<string>();

        var paid = Paid.Select(request => client.PlaceAsync(request)).ToArray();
        var declined = Declined.Select(request => client.PlaceAsync(request)).ToArray();
        var failing = client.PlaceAsync(Failing);
        var canceled = client.PlaceAndGiveUpAsync(Canceled, services.GetRequiredService<CardNetwork>().FirstUnanswered);
        Expect(HttpStatusCode.Created, await Task.WhenAll(paid), "paid order");
        Expect(HttpStatusCode.PaymentRequired, await Task.WhenAll(declined), "declined order");
        Expect(HttpStatusCode.InternalServerError, [await failing], "failing order");
        Expect(true, [await canceled], "given up order unanswered");

        await services.GetRequiredService<FulfilmentQueue>().WhenDrained;
        var orders = (await client.ListAsync()).ToDictionary(order => order.Id, order => (OrderStatus?)order.Status);
        Expect(OrderStatus.Shipped, Paid.Select(request => orders.GetValueOrDefault(request.Id)), "paid order");
        Expect(OrderStatus.Declined, Declined.Select(request => orders.GetValueOrDefault(request.Id)), "declined order");
        Expect(null, new[] { Canceled, Failing }.Select(request => orders.GetValueOrDefault(request.Id)), "order that came to nothing");
        Expect(HttpStatusCode.OK, [await client.LookUpAsync(Paid[0].Id)], "shipped order looked up");
        Expect(HttpStatusCode.NotFound, [await client.LookUpAsync("Z-9")], "unknown order looked up");

        return mistakes;

        void Expect<T>(T expected, IEnumerable<T> actual, string what) => mistakes.AddRange(actual
            .Where(value => !EqualityComparer<T>.Default.Equals(value, expected))
            .Select(value => $"{what}: expected {expected}, was {value?.ToString() ?? "nothing"}"));
    }
}
