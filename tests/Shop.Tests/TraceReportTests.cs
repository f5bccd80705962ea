using Instrumentation.Shop.Tests.Report;
using Instrumentation.Shop.Tests.Running;
using Xunit;

namespace Instrumentation.Shop.Tests;

/// <summary>The printed traces of a run in memory.</summary>
public sealed class TraceReportTests(ReportRun run) : IClassFixture<ReportRun>
{
    private const string PlaceOrder = "POST /orders";
    private const string ShipOrder = "FulfilmentWorker.ShipAsync";

    [Fact]
    public void Run_SucceedsAndSaysWhatItDid()
    {
        Assert.Equal("", run.Result.Errors);
        Assert.Equal(0, run.Result.ExitCode);
        Assert.StartsWith("8 orders over HTTP: 4 paid and shipped, 2 declined, 1 canceled by its client, 1 failed.", run.Result.Output);
    }

    [Fact]
    public void RedirectedOutput_HasNoControlCodes() => Assert.DoesNotContain('\u001b', run.Result.Output);

    [Fact]
    public void Traces_AreOneForEachRequestAndShipment()
    {
        var roots = run.Report.Traces.GroupBy(trace => trace.Root.Name).ToDictionary(traces => traces.Key, traces => traces.Count());

        Assert.Equal(
            new Dictionary<string, int> { [PlaceOrder] = 8, [ShipOrder] = 4, ["GET /orders"] = 1, ["GET /orders/{id}"] = 2 },
            roots);
    }

    [Theory]
    [InlineData("A-1")]
    [InlineData("A-2")]
    [InlineData("A-3")]
    [InlineData("A-4")]
    public void PaidOrder_IsOneTreeThroughAllRoutes(string order)
    {
        var trace = run.Report.TraceOf(PlaceOrder, order);

        Assert.Equal(
            [
                "0 POST /orders server",
                "1 OrderService.PlaceAsync internal",
                "2 PriceList.Total internal",
                "2 PaymentClient.ChargeAsync internal",
                "3 POST client",
                "4 POST /payments server",
                "5 CardNetwork.AuthorizeAsync internal",
                "2 InMemoryOrderStore.SaveAsync internal",
                "2 FulfilmentQueue.EnqueueAsync producer",
            ],
            trace.Shape);
        Assert.All(trace.Spans, span => Assert.Equal("", span.Outcome));
        Assert.Equal(["order.id=" + order, "order.status=Paid"], trace.Span("OrderService.PlaceAsync").Details);
        Assert.Equal(["order.id=" + order, "payment.outcome=Approved"], trace.Span("PaymentClient.ChargeAsync").Details);
    }

    [Theory]
    [InlineData("A-1")]
    [InlineData("A-2")]
    [InlineData("A-3")]
    [InlineData("A-4")]
    public void Shipment_IsATraceOfItsOwnLinkedToItsOrder(string order)
    {
        var trace = run.Report.TraceOf(ShipOrder, order);

        Assert.Equal(["0 FulfilmentWorker.ShipAsync consumer", "1 InMemoryOrderStore.SaveAsync internal"], trace.Shape);
        Assert.Equal([run.Report.TraceOf(PlaceOrder, order).Id], trace.Links);
    }

    [Theory]
    [InlineData("B-1")]
    [InlineData("B-2")]
    public void DeclinedOrder_IsAnErrorOfThePaymentOnly(string order)
    {
        var trace = run.Report.TraceOf(PlaceOrder, order);

        var error = Assert.Single(trace.Spans, span => span.Outcome != "");
        Assert.Equal("PaymentClient.ChargeAsync", error.Name);
        Assert.Equal("ERROR Shop.Payments.PaymentResult.IsDeclined", error.Outcome);
        Assert.Equal(["order.id=" + order, "payment.outcome=Declined"], error.Details);
        Assert.Equal(["order.id=" + order, "order.status=Declined"], trace.Span("OrderService.PlaceAsync").Details);
        Assert.DoesNotContain(trace.Spans, span => span.Name == "FulfilmentQueue.EnqueueAsync");
    }

    [Fact]
    public void CanceledOrder_IsCanceledOnBothSidesOfTheSocketAndNoError()
    {
        var trace = run.Report.TraceOf(PlaceOrder, "C-1");

        Assert.Equal(
            [
                "0 POST /orders server ",
                "1 OrderService.PlaceAsync internal CANCELED",
                "2 PriceList.Total internal ",
                "2 PaymentClient.ChargeAsync internal CANCELED",
                // HttpClient's own instrumentation knows no canceled calls.
                "3 POST client ERROR System.Threading.Tasks.TaskCanceledException",
                "4 POST /payments server ",
                "5 CardNetwork.AuthorizeAsync internal CANCELED",
            ],
            trace.Spans.Select(span => $"{span.Shape} {span.Outcome}"));
    }

    [Fact]
    public void FailedOrder_RecordsItsExceptionOnceWhereItWasThrown()
    {
        const string Error = "ERROR System.Collections.Generic.KeyNotFoundException";
        var trace = run.Report.TraceOf(PlaceOrder, "D-1");

        Assert.Equal(
            [
                $"0 POST /orders server {Error}",
                $"1 OrderService.PlaceAsync internal {Error}",
                $"2 PriceList.Total internal {Error}",
            ],
            trace.Spans.Select(span => $"{span.Shape} {span.Outcome}"));
        Assert.Equal(["PriceList.Total exception"], trace.Spans.SelectMany(span => span.Events.Select(name => $"{span.Name} {name}")));
        Assert.Contains("The given key 'umbrella' was not present in the dictionary.", run.Result.Output);
    }

    [Fact]
    public void ControllerActions_AreSpansBelowTheServers()
    {
        Assert.Equal(
            ["0 GET /orders/{id} server", "1 OrdersController.Get internal", "2 InMemoryOrderStore.FindAsync internal"],
            run.Report.TraceOf("GET /orders/{id}", "A-1").Shape);
        Assert.Equal(
            ["0 GET /orders server", "1 OrdersController.List internal", "2 InMemoryOrderStore.ListAsync internal"],
            run.Report.Traces.Single(trace => trace.Root.Name == "GET /orders").Shape);
    }
}
