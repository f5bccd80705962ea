namespace Instrumentation.Generator.Tests.Snapshots;

/// <summary>
/// What the generator writes, to be read. One text a route and kind of result; everything else is proven by running it. After a change of
/// the emitters, run the tests with <c>UPDATE_SNAPSHOTS=1</c> and review the difference.
/// </summary>
public sealed class SnapshotTests
{
    private static readonly Dictionary<string, (TestProgram Program, string HintName)> Cases = new(StringComparer.Ordinal)
    {
        ["Partial.TaskOfResult"] = (
            """
            using Instrumentation;
            namespace Shop;
            public sealed record Receipt(int Id, bool IsDeclined);
            public sealed partial class Endpoint(Microsoft.Extensions.Logging.ILogger<Endpoint> logger)
            {
                /// <summary>Places an order.</summary>
                [Traced("POST /orders", Kind = System.Diagnostics.ActivityKind.Server, ErrorWhen = nameof(Receipt.IsDeclined))]
                [Metered("shop.orders", Buckets = new[] { 0.1, 1, 10 })]
                [Logged("Placed order for {customer} in {duration:0.000} s", EventId = 7)]
                [return: Tag("receipt.id", nameof(Receipt.Id))]
                public partial Task<Receipt> PlaceAsync([Tag] string customer, [Tag] DayOfWeek day, CancellationToken cancellationToken);

                private async Task<Receipt> PlaceCoreAsync(string customer, DayOfWeek day, CancellationToken cancellationToken)
                {
                    await Task.Yield();
                    return new Receipt(1, false);
                }
            }
            """,
            "Shop.Endpoint.Partial.g.cs"),
        ["Partial.SwitchedOff"] = (
            ((TestProgram)"""
            using Instrumentation;
            namespace Shop;
            public static partial class Endpoint
            {
                [Traced, Metered, Logged]
                internal static partial bool TryPlace<T>(this T order, ref int count) where T : class;

                private static bool TryPlaceCore<T>(T order, ref int count) where T : class => ++count > 0;
            }
            """).Disabled(),
            "Shop.Endpoint.Partial.g.cs"),
        ["Interface.ValueTaskOfResult"] = (
            """
            using Instrumentation;
            namespace Shop;
            public interface IStore<TKey>
            {
                ValueTask<T?> FindAsync<T>(TKey key) where T : class;
                void Touch(TKey key);
            }
            public sealed partial class Store<TKey> : IStore<TKey>
            {
                [Traced, Metered]
                public ValueTask<TItem?> FindAsync<TItem>(TKey key) where TItem : class => default;

                public void Touch(TKey key) { }
            }
            """,
            "Shop.Store`1.Calls.g.cs"),
        ["Interceptor.PartialType.Void"] = (
            """
            using Instrumentation;
            namespace Shop;
            public partial struct Counter
            {
                private int _count;

                [Traced, Logged(Start = Microsoft.Extensions.Logging.LogLevel.Debug)]
                private void Add([Tag] int step, [Tag("counter.total")] out int total) => total = _count += step;

                public void Run() => Add(2, out _);
            }
            """,
            "Shop.Counter.Calls.g.cs"),
        ["Interceptor.OrdinaryType.Value"] = (
            """
            using Instrumentation;
            using Microsoft.Extensions.Logging;
            namespace Shop;
            public sealed class Stock(ILogger<Stock> logger)
            {
                private readonly ILogger _logger = logger;

                [Metered(Active = false), Logged]
                private bool Reserve(int count) => count < 10;

                public bool Take(int count) => Reserve(count);
            }
            """,
            "Shop.Stock.Calls.g.cs"),
        ["Interceptor.Stream"] = (
            """
            using Instrumentation;
            namespace Shop;
            public static class Feed
            {
                [Traced]
                public static async IAsyncEnumerable<int> Read(int first, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
                {
                    await Task.Yield();
                    yield return first;
                }

                public static object Run() => Read(1);
            }
            """,
            "Shop.Feed.Calls.g.cs"),
        ["Interceptor.CallSites"] = (
            """
            using Instrumentation;
            namespace Shop;
            public struct Point
            {
                [Traced] public int Move(int by) => by;
            }
            public class Cache<TKey> where TKey : notnull
            {
                [Traced] public async Task<T> GetAsync<T>(TKey key, T otherwise) where T : new() { await Task.Yield(); return otherwise; }
            }
            public static class Page
            {
                [Traced] public static int Words(this string text) => text.Length;

                public static async Task<int> Run(Point point, Cache<string> cache)
                {
                    point.Move(1);
                    point.Move(2);
                    return await cache.GetAsync("a", 1) + "a b".Words() + Words("c");
                }
            }
            """,
            "Shop.Page.Interceptors.g.cs"),
        ["Interceptor.Sensitive"] = (
            """
            using Instrumentation;
            namespace Shop
            {
                public sealed record Customer([property: Sensitive(Redaction = Redaction.Hash)] string Email, [property: Private] string Name);
                public sealed class PrivateAttribute : Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute;
                public static class Desk
                {
                    [Traced, Metered, Logged("Card {card} of {customer.Email}")]
                    public static void Pay([Sensitive(Redaction = Redaction.Mask)] string card, [Tag(path: "Email"), Tag(path: "Name")] Customer customer, [Tag, Sensitive] System.DayOfWeek day)
                    {
                    }

                    public static void Run(Customer customer) => Pay("4111", customer, default);
                }
            }
            namespace Microsoft.Extensions.Compliance.Classification
            {
                public abstract class DataClassificationAttribute : System.Attribute;
            }
            """,
            "Shop.Desk.Calls.g.cs"),
        ["Scopes"] = (
            TestProgram.Of("""
            using Instrumentation;
            [assembly: InstrumentationScope("Shop")]
            [assembly: System.Reflection.AssemblyInformationalVersion("1.2.0+0123abc")]
            public partial class Page { [Traced] public partial int Run(); private int RunCore() => 1; }
            """).Referencing(TestProgram.Of("public class Pricing { [Instrumentation.Traced] public int Total() => 1; }") with { AssemblyName = "Shop.Pricing" }),
            "Instrumentation.Scopes.g.cs"),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_IsAsReviewed(string name)
    {
        var (program, hintName) = Cases[name];
        var run = GeneratorHost.Run(program with { AssemblyName = "Shop" }).AssertCompiles();

        Snapshot.AssertSame(name, run.Sources[hintName]);
    }

    [Fact]
    public void Files_AreThoseOfTheCases() => Snapshot.AssertNoOther(Cases.Keys);
}
