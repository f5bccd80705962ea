namespace Instrumentation.Analyzers.Tests.Cardinality;

/// <summary>INS3001 finds the tag in every form in which a measurement can be given one.</summary>
public sealed class SinkTests
{
    private static readonly AnalyzerHost Host = new("INS3001");

    [Theory]
    [InlineData("counter.Add(1, new KeyValuePair<string, object?>(\"k\", [|order|]));")]
    [InlineData("counter.Add(1, new(\"a\", 1), new(value: [|order|], key: \"k\"));")]
    [InlineData("var pair = new KeyValuePair<string, object?>(\"k\", [|order|]); counter.Add(1, new(\"a\", 1), pair);")]
    [InlineData("counter.Add(1, KeyValuePair.Create<string, object?>(\"k\", [|order|]));")]
    [InlineData("counter.Add(1, new(\"a\", 1), new(\"k\", [|order|]));")]
    [InlineData("counter.Add(1, new(\"a\", 1), new(\"b\", 1), new(\"k\", [|order|]));")]
    [InlineData("counter.Add(1, new(\"a\", 1), new(\"b\", 1), new(\"c\", 1), new(\"k\", [|order|]));")]
    [InlineData("counter.Add(1, new KeyValuePair<string, object?>[] { new(\"k\", [|order|]) });")]
    [InlineData("counter.Add(1, [new(\"k\", [|order|])]);")]
    [InlineData("ReadOnlySpan<KeyValuePair<string, object?>> span = [new(\"k\", [|order|])]; counter.Add(1, span);")]
    [InlineData("var tag = new KeyValuePair<string, object?>(\"k\", [|order|]); counter.Add(1, tag);")]
    [InlineData("counter.Add(1, tag2: new(\"k\", [|order|]), tag1: new(\"a\", 1));")]
    [InlineData("counter?.Add(1, new KeyValuePair<string, object?>(\"k\", [|order|]));")]
    [InlineData("upDown.Add(-1, new KeyValuePair<string, object?>(\"k\", [|order|]));")]
    [InlineData("histogram.Record(2.5, new KeyValuePair<string, object?>(\"k\", [|order|]));")]
    [InlineData("gauge.Record(2, new KeyValuePair<string, object?>(\"k\", [|order|]));")]
    [InlineData("var tags = new TagList { { \"k\", [|order|] } }; counter.Add(1, tags);")]
    [InlineData("var tags = new TagList { new KeyValuePair<string, object?>(\"k\", [|order|]) }; counter.Add(1, tags);")]
    [InlineData("var tags = new TagList(); tags.Add(\"k\", [|order|]); counter.Add(1, tags);")]
    [InlineData("var tags = new TagList(); tags.Add(new(\"k\", [|order|])); counter.Add(1, in tags);")]
    [InlineData("var tags = new TagList([new(\"k\", [|order|])]);")]
    [InlineData("var tags = new TagList { { \"k\", [|order|] } }; Activity.Current?.AddException(new System.Exception(), tags); counter.Add(1, tags);")]
    [InlineData("var tags = new TagList(); tags[0] = new(\"k\", [|order|]);")]
    [InlineData("_ = new Measurement<int>(1, new KeyValuePair<string, object?>(\"k\", [|order|]));")]
    [InlineData("_ = new Measurement<int>(1, [new(\"k\", [|order|])]);")]
    [InlineData("meter.CreateObservableGauge(\"g\", () => new Measurement<int>(1, new KeyValuePair<string, object?>(\"k\", [|order|])));")]
    [InlineData("meter.CreateObservableCounter(\"g\", () => new Measurement<int>[] { new(1, new KeyValuePair<string, object?>(\"k\", [|order|])) });")]
    public async Task Tag_IsReported(string body)
    {
        var found = await Host.VerifyAsync(Program(body));

        Assert.Equal("Metric tag 'k' has no bound: `order` is a Guid, and every value makes a series of its own", Assert.Single(found).GetMessage());
    }

    [Theory]
    [InlineData("list.Add(new(\"k\", order));")]
    [InlineData("_ = new KeyValuePair<string, object?>(\"k\", order);")]
    [InlineData("dictionary.Add(\"k\", order);")]
    [InlineData("Activity.Current?.SetTag(\"k\", order);")]
    [InlineData("var tags = new TagList { { \"k\", order } }; Activity.Current?.AddException(new System.Exception(), tags);")]
    [InlineData("var tags = new TagList(); tags.Add(\"k\", order); Activity.Current?.AddException(new System.Exception(), in tags);")]
    [InlineData("TagList tags; tags = new() { { \"k\", order } }; Activity.Current!.AddException(new System.Exception(), tags);")]
    [InlineData("Activity.Current?.AddException(new System.Exception(), new TagList([new(\"k\", order)]));")]
    [InlineData("Activity.Current?.AddException(new System.Exception(), new() { new(\"k\", order) });")]
    [InlineData("new Histogram().Record(1, new(\"k\", order));")]
    [InlineData("counter.Add(order.GetHashCode(), new KeyValuePair<string, object?>(\"k\", \"a\"));")]
    [InlineData("histogram.Record(System.DateTime.UtcNow.Ticks);")]
    [InlineData("histogram.Record(System.DateTime.UtcNow.Ticks, list.ToArray());")]
    public async Task WhatIsNoTag_IsLeftAlone(string body) => await Host.VerifyAsync(Program(body));

    [Theory]
    [InlineData("Metrics.CreateCounter(\"c\", \"help\", \"k\").WithLabels([|order|]).Inc();")]
    [InlineData("Metrics.CreateCounter(\"c\", \"help\", \"a\", \"k\").WithLabels(\"a\", [|order|]).Inc();")]
    [InlineData("Metrics.CreateCounter(\"c\", \"help\", \"k\").WithLabels(new[] { [|order|] }).Inc();")]
    [InlineData("Metrics.CreateCounter(\"c\", \"help\", \"k\").Labels([|order|]).Inc();")]
    public async Task LabelOfPrometheusNet_IsReported(string body)
    {
        var found = await Host.VerifyAsync(TestProgram.Of(
            $$"""
            using Prometheus;
            class C { void M(System.Guid id) { var order = id.ToString(); {{body}} } }
            """,
            """
            namespace Prometheus;
            public abstract class Collector<TChild>
            {
                public TChild WithLabels(params string[] labelValues) => default!;
                public TChild Labels(params string[] labelValues) => default!;
            }
            public class Counter : Collector<Counter.Child> { public class Child { public void Inc(double increment = 1) { } } }
            public static class Metrics { public static Counter CreateCounter(string name, string help, params string[] labelNames) => new(); }
            """));

        Assert.Equal("Metric tag 'label' has no bound: `order` is an id, and every value makes a series of its own", Assert.Single(found).GetMessage());
    }

    [Theory]
    [InlineData("[Metered] public void M([[|Tag(\"k\", On = Signals.Metrics)|]] System.Guid order) { }", "Metric tag 'k' has no bound: `order` is a Guid, and every value makes a series of its own")]
    [InlineData("[Metered] public void M([[|Tag(\"k\", nameof(Order.Number), On = Signals.All)|]] Order order) { }", "Metric tag 'k' has no bound: `Number` is a number, and every value makes a series of its own")]
    [InlineData("[Metered] [return: [|Tag(\"k\", On = Signals.Metrics)|]] public System.DateTime M() => default;", "Metric tag 'k' has no bound: `the result` is a point in time, and every value makes a series of its own")]
    public async Task TagOfMeteredMethod_IsReported(string member, string message)
    {
        var found = await Host.VerifyAsync($$"""
            using Instrumentation;
            public record Order(int Number, string Plan);
            public class C { {{member}} }
            """);

        Assert.Equal(message, Assert.Single(found).GetMessage());
    }

    [Theory]
    [InlineData("[Metered] public void M([Tag(\"k\")] System.Guid order) { }")]
    [InlineData("[Traced] public void M([Tag(\"k\", On = Signals.Traces)] System.Guid order) { }")]
    [InlineData("[Metered] public void M([Tag(\"k\", On = Signals.Metrics), Bounded(3)] string order) { }")]
    [InlineData("[Metered] public void M([Tag(\"k\", On = Signals.Metrics)] System.DayOfWeek order) { }")]
    public async Task BoundedTagOfMeteredMethod_IsLeftAlone(string member) => await Host.VerifyAsync($"using Instrumentation; public class C {{ {member} }}");

    private static string Program(string body) => $$"""
        using System.Diagnostics;
        using System.Diagnostics.Metrics;
        class Histogram { public void Record(int value, KeyValuePair<string, object?> tag) { } }
        class C
        {
            static readonly Meter meter = new("m");
            static readonly Counter<long> counter = meter.CreateCounter<long>("c");
            static readonly UpDownCounter<int> upDown = meter.CreateUpDownCounter<int>("u");
            static readonly Histogram<double> histogram = meter.CreateHistogram<double>("h");
            static readonly Gauge<int> gauge = meter.CreateGauge<int>("g");
            void M(System.Guid order, List<KeyValuePair<string, object?>> list, Dictionary<string, object?> dictionary)
            {
                {{body}}
            }
        }
        """;
}
