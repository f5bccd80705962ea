using System.Text.Json;

namespace Instrumentation.Generator.Tests.Reports;

/// <summary>What <c>instrumentation.json</c> says about endpoints.</summary>
public sealed class CoverageReportTests
{
    private const string Source = """
        using System.Threading;
        using Instrumentation;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Mvc;
        [Route("orders")]
        public partial class OrdersController : ControllerBase
        {
            [HttpPost, Traced, Metered] public partial void Place();
            private void PlaceCore() => Console.Beep();
            [HttpGet("{id}")] public void Get() => Console.Beep();
            [HttpDelete] public void Delete() => System.Diagnostics.Activity.Current?.Stop();
            [HttpHead] public IActionResult Head() => Ok();
            [HttpPut, NotInstrumented("why")] public void Put() => Console.Beep();
        }
        public class Endpoints
        {
            public void Map(WebApplication app)
            {
                app.MapGet("/stock", () => Console.Beep());
                app.MapGet("/health", () => Console.Beep());
                _ = new Timer(_ => Traced());
            }

            [Traced] private static void Traced() => Console.Beep();
            public void Configured() => Console.Beep();
        }
        """;

    private static readonly TestProgram Asked = TestProgram.Of(Source).WithProperty("InstrumentationReport", "true").WithProperty("ProjectDir", "/src/");

    [Fact]
    public void Endpoints_AreListedWithWhatInstrumentsThem()
    {
        var report = ReportOf(Asked);

        Assert.Equal(
            [
                "GET /stock (minimal API endpoint) /stock, line 19: dark",
                "OrdersController.Delete (controller action) orders, line 11: Activity.Current",
                "OrdersController.Get (controller action) orders/{id}, line 10: dark",
                "OrdersController.Place (controller action) orders, line 8: [Traced], [Metered]",
                "timer (timer callback) , line 21: a call of 'Traced'",
            ],
            report.GetProperty("endpoints").EnumerateArray().Select(Describe));
        Assert.Equal("""{"endpoints":5,"covered":3,"percentage":60}""", JsonSerializer.Serialize(report.GetProperty("coverage")));
    }

    [Fact]
    public void Options_Count()
    {
        var report = ReportOf(Asked with
        {
            EditorConfig = "[*.cs]\ninstrumentation.entry_points.additional = M:Endpoints.Configured\ninstrumentation.entry_points.exclude = T:OrdersController",
        });

        Assert.Equal(
            ["Endpoints.Configured (entry point) , line 25: dark", "GET /stock (minimal API endpoint) /stock, line 19: dark", "timer (timer callback) , line 21: a call of 'Traced'"],
            report.GetProperty("endpoints").EnumerateArray().Select(Describe));
        Assert.Equal(33, report.GetProperty("coverage").GetProperty("percentage").GetInt32());
    }

    [Fact]
    public void WithoutEndpoints_NothingIsDark() =>
        Assert.Equal("""{"endpoints":0,"covered":0,"percentage":100}""", JsonSerializer.Serialize(ReportOf(Asked.WithFile("Program.cs", "public class C;")).GetProperty("coverage")));

    private static JsonElement ReportOf(TestProgram program)
    {
        var lines = GeneratorHost.Run(program).AssertCompiles().Sources["Instrumentation.Report.g.cs"].Split('\n').Where(static line => line.StartsWith("//|", StringComparison.Ordinal));
        using var json = JsonDocument.Parse(string.Join('\n', lines.Select(static line => line[3..])));
        return json.RootElement.Clone();
    }

    private static string Describe(JsonElement endpoint)
    {
        Assert.Equal("Program.cs", endpoint.GetProperty("file").GetString());
        Assert.Equal(endpoint.GetProperty("by").ValueKind is not JsonValueKind.Null, endpoint.GetProperty("covered").GetBoolean());
        return $"{endpoint.GetProperty("endpoint")} ({endpoint.GetProperty("kind")}) {endpoint.GetProperty("route")}, line {endpoint.GetProperty("line")}: {endpoint.GetProperty("by").GetString() ?? "dark"}";
    }
}
