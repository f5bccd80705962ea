using Instrumentation.Shop.Tests.Otlp;
using Instrumentation.Shop.Tests.Running;
using Xunit;

namespace Instrumentation.Shop.Tests;

/// <summary>What arrives at a collector.</summary>
public sealed class OtlpExportTests(OtlpRun run) : IClassFixture<OtlpRun>
{
    private const int Unset = 0;
    private const int Error = 2;
    private const string KeyNotFound = "System.Collections.Generic.KeyNotFoundException";

    [Fact]
    public void Run_Succeeds()
    {
        Assert.Equal("", run.Result.Errors);
        Assert.Equal(0, run.Result.ExitCode);
    }

    [Fact]
    public void EverySignal_ComesFromTheServiceShop()
    {
        Assert.NotEmpty(run.Spans);
        Assert.NotEmpty(run.Points);
        Assert.NotEmpty(run.Logs);
        Assert.All(run.Spans, span => Assert.Equal("shop", span.Service));
        Assert.All(run.Points, point => Assert.Equal("shop", point.Service));
        Assert.All(run.Logs, log => Assert.Equal("shop", log.Service));
    }

    [Theory]
    [InlineData("Shop", "OrderService.PlaceAsync", 8)]
    [InlineData("Shop", "PriceList.Total", 8)]
    [InlineData("Shop", "PaymentClient.ChargeAsync", 7)]
    [InlineData("Shop", "CardNetwork.AuthorizeAsync", 7)]
    [InlineData("Shop", "InMemoryOrderStore.SaveAsync", 10)]
    [InlineData("Shop", "FulfilmentQueue.EnqueueAsync", 4)]
    [InlineData("Shop", "FulfilmentWorker.ShipAsync", 4)]
    [InlineData("Shop", "OrdersController.Get", 2)]
    [InlineData("Microsoft.AspNetCore", "POST /orders", 8)]
    [InlineData("System.Net.Http", "POST", 7)]
    public void Spans_ArriveOncePerCall(string scope, string name, int count) =>
        Assert.Equal(count, run.Spans.Count(span => span.Scope == scope && span.Name == name));

    [Fact]
    public void PaidOrder_ArrivesAsATree()
    {
        var order = Of("OrderService.PlaceAsync", "A-1");
        var payment = Of("PaymentClient.ChargeAsync", "A-1");

        Assert.Equal("POST /orders", Parent(order).Name);
        Assert.Equal("", Parent(order).ParentId);
        Assert.Equal(order, Parent(payment));
        var authorization = run.Spans.Single(span => span.Name == "CardNetwork.AuthorizeAsync" && span.TraceId == order.TraceId);
        Assert.Equal("POST /payments", Parent(authorization).Name);
        Assert.Equal("System.Net.Http", Parent(Parent(authorization)).Scope);
        Assert.Equal(payment, Parent(Parent(Parent(authorization))));
    }

    [Fact]
    public void Shipment_IsARootThatLinksToTheSpanThatQueuedIt()
    {
        var shipment = Of("FulfilmentWorker.ShipAsync", "A-1");
        var queued = Of("FulfilmentQueue.EnqueueAsync", "A-1");

        Assert.Equal("", shipment.ParentId);
        Assert.NotEqual(queued.TraceId, shipment.TraceId);
        Assert.Equal([(queued.TraceId, queued.SpanId)], shipment.Links);
    }

    [Fact]
    public void FailedOrder_HasStatusErrorAndTypeButNoMessage()
    {
        var order = Of("OrderService.PlaceAsync", "D-1");
        var price = run.Spans.Single(span => span.Name == "PriceList.Total" && span.ParentId == order.SpanId);

        Assert.Equal((Error, "", KeyNotFound), (order.Status, order.StatusMessage, order.Attributes["error.type"]));
        Assert.Equal((Error, "", KeyNotFound), (price.Status, price.StatusMessage, price.Attributes["error.type"]));
        Assert.Equal(["exception"], price.Events);
        Assert.Empty(order.Events);
    }

    [Fact]
    public void CanceledOrder_IsNoError()
    {
        var order = Of("OrderService.PlaceAsync", "C-1");

        Assert.Equal(Unset, order.Status);
        Assert.Equal("true", order.Attributes["operation.canceled"]);
        Assert.False(order.Attributes.ContainsKey("error.type"));
    }

    [Fact]
    public void PaidOrder_HasItsTagsAndNoOthers()
    {
        var order = Of("OrderService.PlaceAsync", "A-1");

        Assert.Equal(Unset, order.Status);
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["code.function.name"] = "Shop.Orders.OrderService.PlaceAsync",
                ["order.id"] = "A-1",
                ["order.status"] = "Paid",
            },
            order.Attributes);
    }

    [Fact]
    public void NamedDuration_CountsEveryOutcome()
    {
        var outcomes = Series("shop.orders.duration").ToDictionary(
            point => string.Join(' ', point.Attributes.Select(tag => $"{tag.Key}={tag.Value}")), point => point.Value);

        Assert.Equal(
            new Dictionary<string, long>
            {
                ["order.status=Paid"] = 4,
                ["order.status=Declined"] = 2,
                ["operation.canceled=true"] = 1,
                ["error.type=" + KeyNotFound] = 1,
            },
            outcomes);
    }

    [Fact]
    public void Duration_IsInSecondsWithBucketsForSeconds()
    {
        var points = Series("operation.duration");

        Assert.All(points, point => Assert.Equal(("Shop", "s"), (point.Scope, point.Unit)));
        Assert.All(points, point => Assert.Equal([0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10], point.Bounds));
        Assert.Equal(
            7,
            points
                .Where(point => point.Attributes["code.function.name"] == "Shop.Payments.CardNetwork.AuthorizeAsync")
                .Sum(point => point.Value));
    }

    [Fact]
    public void Duration_IsSplitByBoundedTagsOnly()
    {
        var tags = Series("operation.duration").SelectMany(point => point.Attributes.Keys).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(["code.function.name", "error.type", "operation.canceled", "product.sku"], tags);
    }

    [Fact]
    public void Active_IsBackAtNought()
    {
        Assert.All(Series("shop.orders.active"), point => Assert.Equal(("{call}", 0), (point.Unit, point.Value)));
        Assert.NotEmpty(Series("shop.orders.active"));
    }

    [Fact]
    public void Records_PointToTheirSpans()
    {
        Assert.Equal(21, run.Logs.Count);
        Assert.All(run.Logs, log =>
        {
            var span = Assert.Single(run.Spans, span => span.SpanId == log.SpanId);
            Assert.Equal(span.TraceId, log.TraceId);
            Assert.Equal("Shop", span.Scope);
            Assert.Equal(span.Attributes["order.id"], log.Attributes["order.id"]);
        });
    }

    [Fact]
    public void FailedOrder_ArrivesAsAnErrorRecord()
    {
        var log = run.Logs.Single(log => log.Event == "OrderService.PlaceAsync.exception");

        Assert.Equal(("Shop.Orders.OrderService", 17), (log.Scope, log.Severity));
        Assert.Equal((KeyNotFound, "D-1"), (log.Attributes["error.type"], log.Attributes["order.id"]));
    }

    private OtlpSpan Of(string name, string order) =>
        run.Spans.Single(span => span.Name == name && span.Attributes.GetValueOrDefault("order.id") == order);

    private OtlpSpan Parent(OtlpSpan span) =>
        run.Spans.Single(parent => parent.TraceId == span.TraceId && parent.SpanId == span.ParentId);

    /// <summary>The last point of every series: sums are cumulative, and may be sent more than once.</summary>
    private IReadOnlyList<OtlpPoint> Series(string metric) =>
        [.. run.Points
            .Where(point => point.Metric == metric)
            .GroupBy(point => string.Join(';', point.Attributes.OrderBy(tag => tag.Key, StringComparer.Ordinal)))
            .Select(points => points.Last())];
}
