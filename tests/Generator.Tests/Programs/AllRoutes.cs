namespace Instrumentation.Generator.Tests;

/// <summary>
/// A small program with a method on every route, one job a file: which output an edit may touch follows from the file's name.
/// </summary>
internal static class AllRoutes
{
    public const string Endpoint = "Endpoint.cs";
    public const string Store = "Store.cs";
    public const string Pricing = "Pricing.cs";
    public const string Stock = "Stock.cs";
    public const string Checkout = "Checkout.cs";
    public const string Report = "Report.cs";
    public const string Gateway = "Gateway.cs";
    public const string Plain = "Plain.cs";

    public const string ScopesOutput = "Instrumentation.Scopes.g.cs";
    public const string DecoratorsOutput = "Instrumentation.Decorators.g.cs";
    public const string ServicesOutput = "Instrumentation.Services.g.cs";
    public const string GatewayOutput = "Shop.IGateway.Decorator.g.cs";
    public const string EndpointOutput = "Shop.Endpoint.Partial.g.cs";
    public const string StoreOutput = "Shop.Store.Calls.g.cs";
    public const string PricingOutput = "Shop.Pricing.Calls.g.cs";
    public const string StockOutput = "Shop.Stock.Calls.g.cs";
    public const string StockCallsOutput = "Shop.Stock.Interceptors.g.cs";
    public const string CheckoutCallsOutput = "Shop.Checkout.Interceptors.g.cs";
    public const string ReportCallsOutput = "Shop.Report.Interceptors.g.cs";

    public static TestProgram Program => TestProgram.Of(
        (Endpoint, """
            using Instrumentation;
            namespace Shop;
            public sealed partial class Endpoint
            {
                [Traced, Metered, Logged("Placed {id}")]
                public partial string Place([Tag] int id);

                private string PlaceCore(int id) => "placed";
            }
            """),
        (Store, """
            using Instrumentation;
            namespace Shop;
            public interface IStore
            {
                Task<int> CountAsync(CancellationToken cancellationToken);

                string Name();
            }

            public sealed partial class Store : IStore
            {
                [Traced, Metered]
                public async Task<int> CountAsync(CancellationToken cancellationToken)
                {
                    await Task.Yield();
                    return 3;
                }

                public string Name() => "store";
            }
            """),
        (Pricing, """
            using Instrumentation;
            namespace Shop;
            public static class Pricing
            {
                [Metered]
                public static decimal Total(int count)
                {
                    return count * 9.5m;
                }

                [Traced]
                public static decimal Discount(int count) => count;
            }
            """),
        (Stock, """
            using Instrumentation;
            namespace Shop;
            public sealed class Stock
            {
                public bool Take(int count) => Reserve(count);

                [Logged]
                private bool Reserve(int count) => count < 10;
            }
            """),
        (Checkout, """
            namespace Shop;
            public static class Checkout
            {
                public static async Task<decimal> Run(Store store)
                {
                    var count = await store.CountAsync(default);
                    return Pricing.Total(count);
                }
            }
            """),
        (Report, """
            namespace Shop;
            public static class Report
            {
                public static decimal Of(int count)
                {
                    return Pricing.Total(count);
                }
            }
            """),
        (Gateway, """
            using Instrumentation;
            [assembly: Decorate(typeof(Shop.IGateway))]
            namespace Shop;
            public interface IGateway
            {
                [Traced]
                Task<bool> PayAsync(decimal amount);
            }
            """),
        (Plain, """
            namespace Shop;
            public static class Plain
            {
                public static int Twice(int value) => value * 2;
            }
            """));

    /// <summary>The first run: what every caching test edits.</summary>
    public static GeneratorRun Run() => GeneratorHost.Run(Program).AssertCompiles();
}
