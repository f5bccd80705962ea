namespace Instrumentation.Analyzers.Tests.Cardinality;

/// <summary>INS3006: recordings of one instrument that do not add up.</summary>
public sealed class KeySetTests
{
    private static readonly AnalyzerHost Host = new("INS3006");

    [Theory]
    [InlineData("Orders.Add(1, new(\"b\", 1), new(\"a\", 1)); [|Orders.Add(1, new KeyValuePair<string, object?>(\"a\", 2))|];", "a", "a, b")]
    [InlineData("Orders.Add(1, new KeyValuePair<string, object?>(\"a\", 2)); [|Orders.Add(1)|];", "(none)", "a")]
    [InlineData("Orders.Add(1, new TagList { { \"a\", 1 } }); [|Orders.Add(1, new KeyValuePair<string, object?>(\"b\", 2))|];", "b", "a")]
    public async Task DifferentKeys_AreReported(string body, string here, string there)
    {
        var found = Assert.Single(await Host.VerifyAsync(Program(body)));

        Assert.Equal($"'Orders' is recorded with the tags {here} here, and with {there} at Program.cs:9, so that sums over one of them miss the other", found.GetMessage());
    }

    [Theory]
    [InlineData("Orders.Add(1, new(\"a\", 1), new(\"b\", 1)); Orders.Add(1, new(\"b\", 2), new(\"a\", 2));")]
    [InlineData("Orders.Add(1, new KeyValuePair<string, object?>(\"a\", 1)); Orders.Add(1, new(\"a\", 2), new(\"error.type\", \"x\"));")]
    [InlineData("Orders.Add(1, new KeyValuePair<string, object?>(\"a\", 1)); Other.Add(1);")]
    [InlineData("Orders.Add(1, new KeyValuePair<string, object?>(\"a\", 1)); Orders.Add(1, tags);")]
    [InlineData("Orders.Add(1, new KeyValuePair<string, object?>(\"a\", 1)); Orders.Add(1, list);")]
    [InlineData("Orders.Add(1, new KeyValuePair<string, object?>(\"a\", 1)); Orders.Add(1, new KeyValuePair<string, object?>(key, 1));")]
    [InlineData("var own = new TagList { { \"a\", 1 } }; own.Add(\"b\", 1); Orders.Add(1, own); Orders.Add(1, new(\"a\", 2), new(\"b\", 2));")]
    public async Task SameOrUnknownKeys_AreLeftAlone(string body) => await Host.VerifyAsync(Program(body));

    private static string Program(string body) => $$"""
        using System.Diagnostics;
        using System.Diagnostics.Metrics;
        class C
        {
            static readonly Meter Meter = new("m");
            static readonly Counter<long> Orders = Meter.CreateCounter<long>("orders");
            static readonly Counter<long> Other = Meter.CreateCounter<long>("other");
            void M(KeyValuePair<string, object?>[] tags, TagList list, string key) {
                {{body}}
            }
        }
        """;
}
