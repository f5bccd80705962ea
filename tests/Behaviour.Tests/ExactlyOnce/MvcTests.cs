namespace Instrumentation.Behaviour.Tests.ExactlyOnce;

/// <summary>A real host on a real socket: the framework finds and calls the endpoints by means of its own.</summary>
public sealed class MvcTests
{
    private const string Host = """
        using System.Net.Http.Json;
        using Instrumentation;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Hosting;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Routing;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Logging;

        public static class Test
        {
            public static async Task<string> Run()
            {
                var builder = WebApplication.CreateSlimBuilder();
                builder.Logging.ClearProviders();
                builder.WebHost.UseUrls("http://127.0.0.1:0");
                builder.Services.AddControllers().AddApplicationPart(typeof(Test).Assembly);
                builder.Services.AddScoped<IOrders, Orders>();
                await using var app = builder.Build();
                app.MapControllers();
                app.MapGet("/minimal/{id}", (int id, IOrders orders) => orders.Get(id));
                app.MapGet("/group/{id}", Endpoints.Get);
                await app.StartAsync();
                using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
                var text = await Client.CallAsync(client);
                await app.StopAsync();
                return text;
            }
        }

        public interface IOrders { string Get(int id); }

        public sealed partial class Orders : IOrders { [Traced, Metered, Logged] public string Get(int id) => "order " + id; }

        public static partial class Endpoints
        {
            [Traced, Metered, Logged] public static partial string Get(int id, IOrders orders);
            private static string GetCore(int id, IOrders orders) => "endpoint " + orders.Get(id);
        }

        [ApiController, Route("orders")]
        public sealed partial class OrdersController(IOrders orders) : ControllerBase
        {
            [HttpGet("{id:int}"), Traced, Metered, Logged("Order {id} looked up")]
            public partial Task<ActionResult<string>> GetAsync([Tag("order.id")] int id, [FromQuery] string? suffix = null, CancellationToken token = default);

            private async Task<ActionResult<string>> GetCoreAsync(int id, string? suffix, CancellationToken token)
            {
                await Task.Yield();
                return id == 0 ? NotFound() : orders.Get(id) + suffix;
            }

            [HttpPost, Traced, Metered, Logged]
            public partial ActionResult<string> Post([FromBody] Order order);

            private ActionResult<string> PostCore(Order order) => Created("/orders/" + order.Id, "created " + order.Id);

            [HttpDelete("{id:int}"), Traced, Metered, Logged]
            public partial void Delete(int id);

            private void DeleteCore(int id) => throw new InvalidOperationException("cannot");
        }

        public record Order(int Id);

        """;

    [Fact]
    public async Task Endpoints_AreRecordedOncePerRequest()
    {
        var run = await ProgramRunner.RunOnAndOffAsync(TestProgram.Of(Host, """
            using System.Net.Http.Json;

            public static class Client
            {
                public static async Task<string> CallAsync(HttpClient client) => string.Join("\n",
                    await client.GetStringAsync("/orders/7?suffix=!"),
                    (int)(await client.GetAsync("/orders/0")).StatusCode,
                    await (await client.PostAsJsonAsync("/orders", new Order(8))).Content.ReadAsStringAsync(),
                    (int)(await client.DeleteAsync("/orders/9")).StatusCode,
                    await client.GetStringAsync("/minimal/5"),
                    await client.GetStringAsync("/group/6"));
            }
            """));

        Assert.Equal("order 7!\n404\ncreated 8\n500\norder 5\nendpoint order 6", run.Text);
        run.Telemetry.Completed("OrdersController.GetAsync", times: 2);
        run.Telemetry.CompletedOnce("OrdersController.Post");
        run.Telemetry.CompletedOnce("Endpoints.Get");
        run.Telemetry.Completed("Orders.Get", times: 3);
        Assert.Equal("code.function.name=OrdersController.Delete, error.type=System.InvalidOperationException", run.Telemetry.SingleSpan("OrdersController.Delete").Tags.ToString());
        Assert.Equal(8, run.Telemetry.Spans.Count);
        Assert.Equal(8, run.Telemetry.Logs.Count);
        Assert.Equal(["7", "0"], run.Telemetry.Spans.Where(span => span.Tags.Contains("order.id")).Select(span => $"{span.Tags["order.id"]}"));
    }
}
