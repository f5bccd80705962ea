using Instrumentation.Shop.Tests.Report;
using Instrumentation.Shop.Tests.Running;
using Xunit;

namespace Instrumentation.Shop.Tests;

/// <summary>A run on PostgreSQL: Npgsql's own spans join the traces of the store that calls it.</summary>
public sealed class PostgresTests
{
    [PostgresFact]
    public async Task Statements_AreSpansBelowTheStore()
    {
        var result = await ShopProcess.RunAsync(new Dictionary<string, string>
        {
            ["ConnectionStrings__Shop"] = PostgresFactAttribute.ConnectionString!,
        });
        var report = ShopReport.Parse(result.Output);

        Assert.Equal(("", 0), (result.Errors, result.ExitCode));
        Assert.Equal(
            ["0 PostgresOrderTable.StartAsync internal", "1 create orders client"],
            WithoutConnecting(report.Traces.Single(trace => trace.Root.Name == "PostgresOrderTable.StartAsync")));
        Assert.Equal(
            [
                "0 POST /orders server",
                "1 OrderService.PlaceAsync internal",
                "2 PriceList.Total internal",
                "2 PaymentClient.ChargeAsync internal",
                "3 POST client",
                "4 POST /payments server",
                "5 CardNetwork.AuthorizeAsync internal",
                "2 PostgresOrderStore.SaveAsync internal",
                "3 insert orders client",
                "2 FulfilmentQueue.EnqueueAsync producer",
            ],
            WithoutConnecting(report.TraceOf("POST /orders", "A-1")));
        Assert.Equal(
            ["0 FulfilmentWorker.ShipAsync consumer", "1 PostgresOrderStore.SaveAsync internal", "2 insert orders client"],
            WithoutConnecting(report.TraceOf("FulfilmentWorker.ShipAsync", "A-1")));
        Assert.Equal(
            [
                "0 GET /orders/{id} server",
                "1 OrdersController.Get internal",
                "2 PostgresOrderStore.FindAsync internal",
                "3 select orders client",
            ],
            WithoutConnecting(report.TraceOf("GET /orders/{id}", "A-1")));
        Assert.Equal(10, report.Metric("operation", "Shop.Storage.PostgresOrderStore.SaveAsync").Count);
    }

    /// <summary>Which call finds the pool empty and opens a connection is chance.</summary>
    private static IEnumerable<string> WithoutConnecting(ReportTrace trace) =>
        trace.Spans.Where(span => !span.Name.StartsWith("CONNECT ", StringComparison.Ordinal)).Select(span => span.Shape);
}
