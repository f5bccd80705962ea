namespace Instrumentation.Analyzers.Tests.Coverage;

/// <summary>What counts as telemetry in a body, and what does not.</summary>
public sealed class EvidenceTests
{
    private static readonly AnalyzerHost Host = new("INS1002");

    [Theory]
    [InlineData("using var span = Source.StartActivity(\"place\"); Do();")]
    [InlineData("var span = Source.CreateActivity(\"place\", ActivityKind.Internal); Do();")]
    [InlineData("var span = new Activity(\"place\").Start(); Do();")]
    [InlineData("Activity.Current?.SetTag(\"a\", 1); Do();")]
    [InlineData("Placed.Add(1); Do();")]
    [InlineData("Duration.Record(1); Do();")]
    [InlineData("Prometheus.Metrics.Placed.WithLabels(\"a\").Inc(); Do();")]
    [InlineData("tracer.StartActiveSpan(\"place\"); Do();")]
    [InlineData("One();")]
    [InlineData("Two();")]
    [InlineData("Attributed();")]
    [InlineData("CallsAttributed();")]
    [InlineData("orders.Place();")]
    [InlineData("service.Place();")]
    [InlineData("Observed.Do();")]
    [InlineData("void Local() => Source.StartActivity(); Local();")]
    [InlineData("Action a = () => Source.StartActivity(); a();")]
    [InlineData("Split();")]
    public async Task Evidence_Covers(string body) => await Host.VerifyAsync(Program($"public void Place() {{ {body} }}"));

    [Theory]
    [InlineData("logger.LogInformation(\"placed\");")]
    [InlineData("Three();")]
    [InlineData("Recursive();")]
    [InlineData("dark.Place();")]
    [InlineData("var watch = Stopwatch.StartNew(); Do();")]
    [InlineData("nothing.Counter(); Do();")]
    public async Task AnythingElse_DoesNot(string body) => await Host.VerifyAsync(Program($"public void [|Place|]() {{ {body} }}"));

    [Theory]
    [InlineData("public IActionResult Get() => Ok(new object());")]
    [InlineData("public IActionResult Get(int id) => id > 0 ? NotFound() : RedirectToAction(nameof(Get));")]
    [InlineData("public int Get() { return 1; }")]
    [InlineData("public IActionResult Get() => Ok(Nothing());")]
    [InlineData("public Task<int> Get() => Task.FromResult(1);")]
    [InlineData("public int Get() => throw new NotSupportedException();")]
    public async Task TrivialBody_IsLeftOut(string member) => await Host.VerifyAsync(Program(member));

    [Theory]
    [InlineData("public IActionResult [|Get|]() => Ok(Text());")]
    [InlineData("public async Task [|Get|]() => await Task.CompletedTask;")]
    [InlineData("public IActionResult [|Get|]() => Ok(Nothing() + Text());")]
    [InlineData("public int [|Get|](int[] all) { var sum = 0; foreach (var each in all) { sum += each; } return sum; }")]
    public async Task BodyThatDoesMore_IsReported(string member) => await Host.VerifyAsync(Program(member));

    [Theory]
    [InlineData("Place", "Telemetry.Placed.Add(1);")]
    [InlineData("[|Place|]", "Console.Beep();")]
    public async Task InstrumentOfAnotherProject_Covers(string name, string body)
    {
        var telemetry = TestProgram.Of(
            """
            using System.Diagnostics.Metrics;
            public static class Telemetry { public static readonly Counter<int> Placed = new Meter("shop").CreateCounter<int>("placed"); }
            """) with { AssemblyName = "Shop.Telemetry" };
        var shop = TestProgram.Of($"public class OrdersController : Microsoft.AspNetCore.Mvc.ControllerBase {{ public void {name}() {{ {body} }} }}");

        await Host.VerifyAsync(shop.Referencing(telemetry));
    }

    private static TestProgram Program(string member) => TestProgram.Of(
        $$"""
        using System.Diagnostics;
        using System.Diagnostics.Metrics;
        using Instrumentation;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Logging;
        public class OrdersController(ILogger logger, IOrders orders, OrderService service, IDark dark, Nothing nothing, OpenTelemetry.Trace.Tracer tracer) : ControllerBase
        {
            private static readonly ActivitySource Source = new("shop");
            private static readonly Meter Meter = new("shop");
            private static readonly Counter<int> Placed = Meter.CreateCounter<int>("placed");
            private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("duration");
            {{member}}
            private object[] Fields => [logger, orders, service, dark, nothing, tracer, Placed, Duration];
            private static void Split() => Parts.Run();
            private static void Do() => Console.Beep();
            private static string Nothing() => Really();
            private static string Really() => string.Empty;
            private static string Text() => Console.ReadLine()!;
            private static void One() => Source.StartActivity();
            private static void Two() => One();
            private static void Three() => Two();
            private static void Recursive() => Recursive();
            [Traced] private static void Attributed() => Do();
            private static void CallsAttributed() => Attributed();
        }
        """,
        """
        using Instrumentation;
        public static partial class Parts { public static partial void Run(); public static partial void Run() => System.Diagnostics.Activity.Current?.Stop(); }
        public interface IOrders { void Place(); }
        public class OrderService : IOrders { [Traced] public void Place() => System.Console.Beep(); }
        public interface IDark { void Place(); }
        public class DarkService : IDark { public void Place() => System.Console.Beep(); }
        public class Nothing { public void Counter() => System.Console.Beep(); }
        [Metered] public static class Observed { public static void Do() => System.Console.Beep(); }
        namespace Prometheus
        {
            public class Counter { public Child WithLabels(string a) => new(); public class Child { public void Inc() { } } }
            public static class Metrics { public static readonly Counter Placed = new(); }
        }
        namespace OpenTelemetry.Trace { public class Tracer { public void StartActiveSpan(string name) { } } }
        """);
}
