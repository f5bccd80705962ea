using Instrumentation.Shop.Tests.Report;
using Instrumentation.Shop.Tests.Running;
using Xunit;

namespace Instrumentation.Shop.Tests;

/// <summary>The printed log records of a run in memory.</summary>
public sealed class LogReportTests(ReportRun run) : IClassFixture<ReportRun>
{
    [Fact]
    public void Records_AreOneForEachCallOfALoggedOperation()
    {
        var records = run.Report.Logs
            .GroupBy(log => $"{log.Category} {log.Event} {log.Level}")
            .ToDictionary(logs => logs.Key, logs => logs.Count());

        Assert.Equal(
            new Dictionary<string, int>
            {
                ["Shop.Orders.OrderService OrderService.PlaceAsync.completed Information"] = 6,
                ["Shop.Orders.OrderService OrderService.PlaceAsync.canceled Debug"] = 1,
                ["Shop.Orders.OrderService OrderService.PlaceAsync.exception Error"] = 1,
                ["Shop.Payments.PaymentClient PaymentClient.ChargeAsync.completed Information"] = 4,
                ["Shop.Payments.PaymentClient PaymentClient.ChargeAsync.completed Warning"] = 2,
                ["Shop.Payments.PaymentClient PaymentClient.ChargeAsync.canceled Debug"] = 1,
                ["Shop.Fulfilment.FulfilmentWorker FulfilmentWorker.ShipAsync.completed Information"] = 4,
                ["Shop.Orders.OrdersController OrdersController.Get.completed Information"] = 2,
            },
            records);
    }

    [Fact]
    public void EveryRecord_BelongsToTheTraceOfItsOrder() => Assert.All(run.Report.Logs, log =>
    {
        var trace = Assert.Single(run.Report.Traces, trace => trace.Id == log.TraceId);
        Assert.NotNull(log.Text("order.id"));
        Assert.Equal(trace.Tag("order.id"), log.Text("order.id"));
    });

    [Fact]
    public void EveryRecord_HasASpanOfItsOwn() =>
        Assert.Equal(run.Report.Logs.Count, run.Report.Logs.Select(log => log.SpanId).Distinct().Count());

    [Fact]
    public void PlacedOrder_IsLoggedWithItsValues()
    {
        var log = Of("OrderService.PlaceAsync.completed", "A-1");

        Assert.Equal("Order A-1 handled: 12 x apple", log.Message);
        Assert.Equal("Paid", log.Text("order.status"));
        Assert.NotNull(log.Text("duration"));
    }

    [Fact]
    public void FailedOrder_IsLoggedWithTheTypeOfItsError() =>
        Assert.Equal("System.Collections.Generic.KeyNotFoundException", Of("OrderService.PlaceAsync.exception", "D-1").Text("error.type"));

    [Fact]
    public void Output_HoldsNoCardNumber() => Assert.DoesNotMatch(@"(?<![0-9a-f])4[02]\d{14}(?![0-9a-f])", run.Result.Output);

    private ReportLog Of(string name, string order) =>
        run.Report.Logs.Single(log => log.Event == name && log.Text("order.id") == order);
}
