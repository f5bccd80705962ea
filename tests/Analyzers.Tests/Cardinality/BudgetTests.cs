namespace Instrumentation.Analyzers.Tests.Cardinality;

/// <summary>INS3003: the arithmetic over all recordings of an instrument.</summary>
public sealed class BudgetTests
{
    private static readonly AnalyzerHost Host = new("INS3003");

    [Fact]
    public async Task Product_IsShown()
    {
        var found = await Host.VerifyAsync(Program("[|Requests.Add(1, new(\"status\", status), new(\"method\", method), new(\"tenant\", tenant))|];"));

        Assert.Equal("'Requests' can have status 60 × method 10 × tenant 50 = 30,000 series; budget 2,000", Assert.Single(found).GetMessage());
    }

    [Theory]
    [InlineData("Requests.Add(1, new(\"status\", status), new(\"method\", method), new(\"flag\", flag));")]
    [InlineData("Requests.Add(1, new(\"status\", status), new(\"method\", method), new(\"tenant\", tenant), new(\"id\", System.Guid.NewGuid()));")]
    [InlineData("Requests.Add(1, new KeyValuePair<string, object?>(\"status\", status)); Other.Add(1, new(\"method\", method), new(\"tenant\", tenant));")]
    [InlineData("Requests.Add(1, new(\"status\", status), new(\"method\", method), new(\"what\", text));")]
    [InlineData("Requests.Add(1, new(\"status\", status), new(\"method\", method), new(key, tenant));")]
    public async Task WithinTheBudget_IsSilent(string body) => await Host.VerifyAsync(Program(body));

    [Theory]
    [InlineData("[|Requests.Add(1, new(\"status\", status), new(\"tenant\", tenant))|]; Requests.Add(1, new KeyValuePair<string, object?>(\"method\", method));", "status 60 × tenant 50 × method 10 = 30,000")]
    [InlineData("[|Requests.Add(1, new(\"a\", flag), new(\"status\", status), new(\"tenant\", tenant))|]; Requests.Add(1, new(\"a\", \"x\"), new(\"status\", 1), new(\"tenant\", \"y\"));", "a 2 × status 60 × tenant 50 = 6,000")]
    [InlineData("var tags = new TagList { { \"status\", status } }; tags.Add(\"tenant\", tenant); [|Requests.Add(1, tags)|];", "status 60 × tenant 50 = 3,000")]
    [InlineData("[|Requests.Add(1, new KeyValuePair<string, object?>(\"both\", $\"{status}{tenant}\"))|];", "both 3,000 = 3,000")]
    [InlineData("[|Property.Record(1, new(\"status\", status), new(\"tenant\", tenant))|];", "status 60 × tenant 50 = 3,000")]
    public async Task Recordings_AreTakenTogether(string body, string arithmetic)
    {
        var found = Assert.Single(await Host.VerifyAsync(Program(body)));

        Assert.Equal($"'{(body.Contains("Property", StringComparison.Ordinal) ? "Property" : "Requests")}' can have {arithmetic} series; budget 2,000", found.GetMessage());
    }

    [Theory]
    [InlineData("30000", "Requests.Add(1, new(\"status\", status), new(\"method\", method), new(\"tenant\", tenant));")]
    [InlineData("29999", "[|Requests.Add(1, new(\"status\", status), new(\"method\", method), new(\"tenant\", tenant))|];")]
    [InlineData("1", "[|Requests.Add(1, new KeyValuePair<string, object?>(\"flag\", flag))|];")]
    public async Task Budget_IsAnOption(string budget, string body) =>
        await Host.VerifyAsync(Program(body) with { EditorConfig = $"[*.cs]\ninstrumentation.cardinality.budget = {budget}" });

    [Fact]
    public async Task TagsOfMeteredMethod_AreCounted()
    {
        var found = await Host.VerifyAsync("""
            using Instrumentation;
            public class C
            {
                [Metered] public void [|Over|]([Tag, Bounded(50)] string tenant, [Tag, Bounded(60)] string kind, [Tag] System.DayOfWeek day) { }
                [Metered] public void Within([Tag, Bounded(50)] string tenant, [Tag] System.DayOfWeek day) { }
                [Traced] public void NoMetric([Tag, Bounded(50)] string tenant, [Tag, Bounded(60)] string kind) { }
            }
            """);

        Assert.Equal("'C.Over' can have tenant 50 × kind 60 × day 7 = 21,000 series; budget 2,000", Assert.Single(found).GetMessage());
    }

    private static TestProgram Program(string body) => $$"""
        using System.Diagnostics;
        using System.Diagnostics.Metrics;
        using Instrumentation;
        class C
        {
            static readonly Meter Meter = new("m");
            static readonly Counter<long> Requests = Meter.CreateCounter<long>("requests");
            static readonly Counter<long> Other = Meter.CreateCounter<long>("other");
            static Histogram<double> Property { get; } = Meter.CreateHistogram<double>("property");
            void M(System.Net.HttpStatusCode status, System.Net.Http.HttpMethod method, [Bounded(50)] string tenant, bool flag, string text, string key)
            {
                {{body}}
            }
        }
        """;
}
