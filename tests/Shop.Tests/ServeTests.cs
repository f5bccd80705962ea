using System.Net;
using Instrumentation.Shop.Tests.Report;
using Instrumentation.Shop.Tests.Running;
using Xunit;

namespace Instrumentation.Shop.Tests;

/// <summary>A run with <c>--serve</c>.</summary>
public sealed class ServeTests
{
    [Fact]
    public async Task Serve_StaysUpUntilStoppedAndReportsWhatCameIn()
    {
        using var shop = ShopProcess.Start(arguments: "--serve");
        var serving = await shop.ReadUntilAsync("Serving on ");
        using var client = new HttpClient { BaseAddress = new Uri(serving.Split(' ')[2].TrimEnd(';')) };
        using var response = await client.GetAsync("/orders/A-2");
        shop.RequestStop();
        var result = await shop.EndAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(("", 0), (result.Errors, result.ExitCode));
        var lookedUp = ShopReport.Parse(result.Output).TraceOf("GET /orders/{id}", "A-2");
        Assert.Equal("OrdersController.Get", lookedUp.Spans[1].Name);
    }
}
