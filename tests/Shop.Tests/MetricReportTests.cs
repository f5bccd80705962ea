using Instrumentation.Shop.Tests.Running;
using Xunit;

namespace Instrumentation.Shop.Tests;

/// <summary>The printed metrics of a run in memory.</summary>
public sealed class MetricReportTests(ReportRun run) : IClassFixture<ReportRun>
{
    [Theory]
    [InlineData("shop.orders", "", 8, 1, 1)]
    [InlineData("shop.payments", "", 7, 2, 1)]
    [InlineData("shop.shipments", "", 4, 0, 0)]
    [InlineData("operation", "Shop.Orders.PriceList.Total", 8, 1, 0)]
    [InlineData("operation", "Shop.Payments.CardNetwork.AuthorizeAsync", 7, 0, 1)]
    [InlineData("operation", "Shop.Fulfilment.FulfilmentQueue.EnqueueAsync", 4, 0, 0)]
    [InlineData("operation", "Shop.Storage.InMemoryOrderStore.SaveAsync", 10, 0, 0)]
    [InlineData("operation", "Shop.Storage.InMemoryOrderStore.FindAsync", 2, 0, 0)]
    [InlineData("operation", "Shop.Storage.InMemoryOrderStore.ListAsync", 1, 0, 0)]
    [InlineData("operation", "Shop.Orders.OrdersController.Get", 2, 0, 0)]
    [InlineData("operation", "Shop.Orders.OrdersController.List", 1, 0, 0)]
    public void Operation_IsCountedOncePerCall(string instrument, string operation, int count, int errors, int canceled)
    {
        var metric = run.Report.Metric(instrument, operation);

        Assert.Equal((count, errors, canceled), (metric.Count, metric.Errors, metric.Canceled));
        Assert.Equal(0, metric.InFlight);
        Assert.InRange(metric.Peak!.Value, 1, count);
    }

    [Theory]
    [InlineData("http.server.request", "POST /orders", 8, 1)]
    [InlineData("http.server.request", "POST /payments", 7, 0)]
    [InlineData("http.client.request", "POST", 7, 1)]
    public void FrameworkMetrics_StandBesideOurs(string instrument, string operation, int count, int errors)
    {
        var metric = run.Report.Metric(instrument, operation);

        Assert.Equal((count, errors), (metric.Count, metric.Errors));
    }

    [Fact]
    public void Metrics_AreOfTheShopAndItsFrameworksOnly() => Assert.Equal(
        ["http.client.request", "http.server.request", "operation", "shop.orders", "shop.payments", "shop.shipments"],
        run.Report.Metrics.Select(metric => metric.Instrument).Distinct());
}
