namespace Instrumentation.Analyzers.Tests.Hygiene;

/// <summary>INS4006: names and units that instruments are created with.</summary>
public sealed class MetricConventionTests
{
    private const string Rule = "INS4006";

    [Theory]
    [InlineData("CreateCounter<long>([|\"Orders.Placed\"|])", "name 'Orders.Placed' is not in lower case")]
    [InlineData("CreateCounter<long>([|\"orders placed\"|])", "name 'orders placed' is not in lower case")]
    [InlineData("CreateCounter<long>([|\"orders.total\"|])", "name 'orders.total' ends in 'total', which the exporters that want it add themselves")]
    [InlineData("CreateObservableCounter([|\"orders_total\"|], () => 1)", "name 'orders_total' ends in 'total', which the exporters that want it add themselves")]
    [InlineData("CreateHistogram<double>([|\"order.duration.seconds\"|])", "name 'order.duration.seconds' has its unit in it, which is 's' in the parameter for it")]
    [InlineData("CreateHistogram<double>([|\"order_duration_ms\"|])", "name 'order_duration_ms' has its unit in it, and durations are in seconds, 's', as the parameter for the unit says")]
    [InlineData("CreateHistogram<double>([|\"order_duration_ms\"|], \"ms\")", "name 'order_duration_ms' has its unit in it, and durations are in seconds, 's', as the parameter for the unit says")]
    [InlineData("CreateUpDownCounter<long>([|\"queue.bytes\"|], \"By\")", "name 'queue.bytes' has its unit in it, which is 'By' in the parameter for it")]
    [InlineData("CreateGauge<double>([|\"cpu.usage.percent\"|])", "name 'cpu.usage.percent' has its unit in it, which is '%' in the parameter for it")]
    [InlineData("CreateHistogram<double>(\"order.duration\", [|\"ms\"|])", "unit 'ms' measures a duration, which the conventions have in seconds, 's'")]
    [InlineData("CreateHistogram<double>(\"order.duration\", [|\"milliseconds\"|])", "unit 'milliseconds' measures a duration, which the conventions have in seconds, 's'")]
    [InlineData("CreateHistogram<double>(unit: [|\"us\"|], name: \"order.duration\")", "unit 'us' measures a duration, which the conventions have in seconds, 's'")]
    [InlineData("CreateHistogram<double>(\"order.duration\", [|\"seconds\"|])", "unit 'seconds' is written 's'")]
    [InlineData("CreateHistogram<long>(\"order.size\", [|\"bytes\"|])", "unit 'bytes' is written 'By'")]
    [InlineData("CreateCounter<long>([|TotalName|])", "name 'orders_total' ends in 'total', which the exporters that want it add themselves")]
    public async Task AgainstConvention_IsReported(string creation, string message) => Assert.Equal([$"The instrument's {message}"], await VerifyAsync(creation));

    [Theory]
    [InlineData("CreateCounter<long>(\"orders.placed\", \"{order}\")")]
    [InlineData("CreateCounter<long>(\"http.server.request_count\")")]
    [InlineData("CreateHistogram<double>(\"order.duration\", \"s\")")]
    [InlineData("CreateHistogram<long>(\"order.size\", \"By\")")]
    [InlineData("CreateUpDownCounter<long>(\"orders.total\")")]
    [InlineData("CreateCounter<long>(\"total\")")]
    [InlineData("CreateGauge<double>(\"requests.per.second\")")]
    [InlineData("CreateGauge<double>(\"orders.per_seconds\")")]
    [InlineData("CreateCounter<long>(\"kitchen.items\")")]
    [InlineData("CreateCounter<long>(name)")]
    [InlineData("CreateCounter<long>(\"seconds\")")]
    [InlineData("CreateCounter<long>({|CS0103:missing|}, \"1\")")]
    [InlineData("\n#pragma warning disable INS4006\nCreateCounter<long>(\"orders_total\")\n#pragma warning restore INS4006\n")]
    public async Task Conventional_IsSilent(string creation) => Assert.Empty(await VerifyAsync(creation));

    [Fact]
    public async Task OtherLibrary_IsSilent() => await HygienePrograms.VerifyAsync(
        Rule, HygienePrograms.Statements("new Prometheus().CreateCounter(\"orders_total\");", "class Prometheus { public object CreateCounter(string name) => name; }"));

    private static Task<IReadOnlyList<string>> VerifyAsync(string creation) => HygienePrograms.VerifyAsync(
        Rule, HygienePrograms.Statements($"Use(Meter.{creation});", "private const string TotalName = \"orders_total\";", "string name"));
}
