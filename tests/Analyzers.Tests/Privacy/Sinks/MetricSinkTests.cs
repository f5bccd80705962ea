namespace Instrumentation.Analyzers.Tests.Privacy.Sinks;

/// <summary>Tags of measurements.</summary>
public sealed class MetricSinkTests
{
    private const string Parameters = "Counter<long> counter, UpDownCounter<int> up, Histogram<double> histogram, Gauge<int> gauge, Meter meter, string email, string id";

    private const string Prometheus = """
        namespace Prometheus
        {
            public abstract class Collector<TChild> { public TChild WithLabels(params string[] labelValues) => default!; }
            public class Counter : Collector<Counter.Child> { public class Child { public void Inc() { } } }
        }
        """;

    public static TheoryData<string> Forms =>
    [
        "counter.Add(1, new KeyValuePair<string, object?>(\"k\", #));",
        "counter.Add(1, KeyValuePair.Create(\"k\", (object?)#));",
        "counter.Add(1, new(\"a\", 1), new(\"b\", 2), new(\"k\", #));",
        "counter.Add(1, new(\"a\", 1), new(\"b\", 2), new(\"c\", 3), new(\"k\", #));",
        "counter.Add(1, [new(\"k\", #)]);",
        "counter.Add(1, new KeyValuePair<string, object?>[] { new(\"k\", #) });",
        "var tag = new KeyValuePair<string, object?>(\"k\", #); counter.Add(1, tag);",
        "counter.Add(1, new TagList { { \"k\", # } });",
        "counter.Add(1, new TagList { new(\"k\", #) });",
        "TagList tags = [new(\"k\", #)]; counter.Add(1, tags);",
        "var tags = new TagList(); tags.Add(\"k\", #); counter.Add(1, tags);",
        "var tags = new TagList(); tags.Add(new KeyValuePair<string, object?>(\"k\", #)); counter.Add(1, tags);",
        "var tags = new TagList { { \"a\", 1 } }; tags[0] = new(\"k\", #); counter.Add(1, tags);",
        "up.Add(-1, new KeyValuePair<string, object?>(\"k\", #));",
        "histogram.Record(1, new KeyValuePair<string, object?>(\"k\", #));",
        "gauge.Record(1, new KeyValuePair<string, object?>(\"k\", #));",
        "meter.CreateObservableGauge(\"g\", () => new Measurement<int>(1, new KeyValuePair<string, object?>(\"k\", #)));",
        "meter.CreateObservableGauge(\"g\", () => new[] { new Measurement<int>(1, [new(\"k\", #)]) });",
    ];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Form_IsReportedOnce(string form) => await VerifyAsync(form.Replace("#", "{|INS2006:email|}", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Form_WithAnId_IsSilent(string form) => await VerifyAsync(form.Replace("#", "id", StringComparison.Ordinal));

    [Theory]
    [InlineData("password")]
    [InlineData("ssn")]
    [InlineData("firstName")]
    [InlineData("requestBody")]
    public async Task AnyClass_IsThatRule(string name) =>
        await VerifyAsync($"counter.Add(1, new KeyValuePair<string, object?>(\"k\", {{|INS2006:{name}|}}));", Parameters + ", string " + name);

    [Theory]
    [InlineData("new List<KeyValuePair<string, object?>>().Add(new(\"k\", email));")]
    [InlineData("new Dictionary<string, object?>().Add(\"k\", email);")]
    public async Task OtherCollections_AreSilent(string statement) => await VerifyAsync(statement);

    [Fact]
    public async Task PrometheusLabels_AreTags() => await PrivacyPrograms.VerifyAsync(
        PrivacyPrograms.Statements("counter.WithLabels(\"a\", {|INS2006:email|}, id).Inc();", "Prometheus.Counter counter, string email, string id").WithFile("Prometheus.cs", Prometheus));

    [Fact]
    public async Task Message_SaysWhatFollows() => Assert.Equal(
        ["INS2006 `email` (contact data, by name) reaches metric tag 'k', where every value makes a series of its own"],
        await PrivacyPrograms.MessagesAsync(Program("counter.Add(1, new KeyValuePair<string, object?>(\"k\", email));", Parameters)));

    private static Task VerifyAsync(string statement, string parameters = Parameters) => PrivacyPrograms.VerifyAsync(Program(statement, parameters));

    private static TestProgram Program(string statement, string parameters) => PrivacyPrograms.Statements(statement, parameters, "using System.Diagnostics.Metrics;");
}
