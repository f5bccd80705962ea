namespace Instrumentation.Analyzers.Tests.Cardinality;

/// <summary>INS3002, INS3004, INS3007 and INS3008: keys, growth, names of instruments and spans.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("\"user.id\"", "user id")]
    [InlineData("\"orderId\"", "order id")]
    [InlineData("\"http.url\"", "url")]
    [InlineData("\"file_path\"", "path")]
    [InlineData("\"tenant\"", "tenant")]
    public async Task KeyOfIdentifier_IsReported(string key, string meaning)
    {
        var found = await new AnalyzerHost("INS3002").VerifyAsync(Program($"Counter.Add(1, new KeyValuePair<string, object?>({key}, [|text|]));"));

        Assert.Equal($"Metric tag '{key.Trim('"')}' is called like {meaning}, and nothing bounds `text`", Assert.Single(found).GetMessage());
    }

    [Theory]
    [InlineData("\"plan\", text")]
    [InlineData("\"user.kind\", text")]
    [InlineData("\"user.id\", \"none\"")]
    [InlineData("\"user.id\", flag")]
    [InlineData("\"user.id\", bounded")]
    [InlineData("\"user.id\", order.Id")]
    public async Task OtherKey_IsLeftAlone(string pair) => await new AnalyzerHost("INS3002").VerifyAsync(Program($"Counter.Add(1, new KeyValuePair<string, object?>({pair}));"));

    [Theory]
    [InlineData("System.Environment.MachineName", "a machine's name")]
    [InlineData("order.TenantId", "tenant id")]
    [InlineData("order.ApiId", "api id")]
    [InlineData("order.SpEntityId", "entity id")]
    public async Task GrowingValue_IsReported(string value, string reason)
    {
        var found = await new AnalyzerHost("INS3004").VerifyAsync(Program($"Counter.Add(1, new KeyValuePair<string, object?>(\"k\", [|{value}|]));"));

        Assert.Equal($"Metric tag 'k' grows with the deployment: `{value}` is {reason}", Assert.Single(found).GetMessage());
    }

    [Fact]
    public async Task KeyThatSaysWhoseId_Decides()
    {
        var growing = await new AnalyzerHost("INS3004").VerifyAsync(Program("Counter.Add(1, new KeyValuePair<string, object?>(\"idp_entity_id\", [|order.EntityId|]));"));
        Assert.Equal("Metric tag 'idp_entity_id' grows with the deployment: `order.EntityId` is entity id", Assert.Single(growing).GetMessage());

        await new AnalyzerHost("INS3001").VerifyAsync(Program("Counter.Add(1, new KeyValuePair<string, object?>(\"entity_id\", [|order.EntityId|]));"));
        await new AnalyzerHost("INS3001").VerifyAsync(Program("Counter.Add(1, new KeyValuePair<string, object?>(\"tenant\", [|context.TraceIdentifier|]));"));
    }

    [Theory]
    [InlineData("key of the metric tag", "Counter.Add(1, new KeyValuePair<string, object?>([|\"k\" + order.TenantId|], 1));")]
    [InlineData("key of the metric tag", "Counter.Add(1, new KeyValuePair<string, object?>([|$\"k.{order.Id}\"|], 1));")]
    [InlineData("name of the instrument", "Meter.CreateCounter<int>([|$\"orders.{order.Id}\"|]);")]
    [InlineData("name of the instrument", "Meter.CreateHistogram<int>(unit: \"s\", name: [|\"orders.\" + order.Id|]);")]
    [InlineData("name of the instrument", "var name = \"orders.\" + order.Id; Meter.CreateObservableGauge([|name|], () => 1);")]
    public async Task NameOfData_IsReported(string what, string body)
    {
        var found = Assert.Single(await new AnalyzerHost("INS3007").VerifyAsync(Program(body)));

        var name = found.Location.SourceTree!.ToString().Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length);
        Assert.Equal($"The {what} `{name}` is not constant, so nobody can say which series there will be", found.GetMessage());
    }

    [Theory]
    [InlineData("Counter.Add(1, new KeyValuePair<string, object?>(text, 1));")]
    [InlineData("Counter.Add(1, new KeyValuePair<string, object?>(Prefix + \".k\", 1));")]
    [InlineData("Counter.Add(1, new KeyValuePair<string, object?>(flag ? \"a\" : \"b\", 1));")]
    [InlineData("Meter.CreateCounter<int>($\"{ReadOnly}.orders\");")]
    [InlineData("Meter.CreateCounter<int>(text + \"-\" + \"seconds\");")]
    [InlineData("var service = settings.ServiceName; Meter.CreateCounter<int>($\"{service}-orders\");")]
    [InlineData("Meter.CreateCounter<int>($\"{settings.Path}-orders\");")]
    [InlineData("Meter.CreateCounter<int>(flag ? text : $\"{text}-seconds\");")]
    [InlineData("var name = \"orders\"; Meter.CreateCounter<int>(name);")]
    public async Task FixedName_IsLeftAlone(string body) => await new AnalyzerHost("INS3007").VerifyAsync(Program(body));

    [Theory]
    [InlineData("Source.StartActivity([|$\"Place {order.Id}\"|]);", "an id")]
    [InlineData("Source.CreateActivity([|\"Place \" + order.Id|], System.Diagnostics.ActivityKind.Client);", "an id")]
    [InlineData("activity.DisplayName = [|context.Request.Path|];", "a request path")]
    public async Task SpanNameOfData_IsReported(string body, string reason)
    {
        var found = Assert.Single(await new AnalyzerHost("INS3008").VerifyAsync(Program(body)));

        var name = found.Location.SourceTree!.ToString().Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length);
        Assert.Equal($"The span's name has no bound: `{name}` is {reason}; name the operation, and tag the span with the value", found.GetMessage());
    }

    [Theory]
    [InlineData("Source.StartActivity(\"Place order\");")]
    [InlineData("Source.StartActivity();")]
    [InlineData("Source.StartActivity($\"{text} order\");")]
    [InlineData("activity.DisplayName = $\"{context.Request.Method} order\";")]
    public async Task BoundedSpanName_IsLeftAlone(string body) => await new AnalyzerHost("INS3008").VerifyAsync(Program(body));

    private static string Program(string body) => $$"""
        using System.Diagnostics.Metrics;
        using Instrumentation;
        class Order { public string Id = "", TenantId = "", ApiId = "", SpEntityId = "", EntityId = ""; }
        class C
        {
            const string Prefix = "p";
            static readonly string ReadOnly = "r";
            static readonly Meter Meter = new("m");
            static readonly Counter<long> Counter = Meter.CreateCounter<long>("c");
            static readonly System.Diagnostics.ActivitySource Source = new("s");
            class Settings { public string ServiceName = "", Path = ""; }
            void M(Order order, Settings settings, string text, bool flag, [Bounded(3)] string bounded, System.Diagnostics.Activity activity, Microsoft.AspNetCore.Http.HttpContext context)
            {
                {{body}}
            }
        }
        """;
}
