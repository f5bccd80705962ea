namespace Instrumentation.Analyzers.Tests.Cardinality;

/// <summary>Options, suppression, generated and broken code.</summary>
public sealed class ConfigurationTests
{
    private static readonly AnalyzerHost Host = new("INS3001");

    [Theory]
    [InlineData("F:Order.Id")]
    [InlineData("T:Order")]
    [InlineData("P:Other.Name, F:Order.Id")]
    public async Task BoundedSymbol_IsLeftAlone(string ids) =>
        await Host.VerifyAsync(Program("order.Id") with { EditorConfig = $"[*.cs]\ninstrumentation.cardinality.bounded_symbols = {ids}" });

    [Fact]
    public async Task BoundedSymbol_CountsForTheOption()
    {
        var found = await new AnalyzerHost("INS3003").VerifyAsync(Body("[|Counter.Add(1, new KeyValuePair<string, object?>(\"k\", order.Id))|];") with
        {
            EditorConfig = "[*.cs]\ninstrumentation.cardinality.bounded_symbols = F:Order.Id\ninstrumentation.cardinality.per_tag = 3\ninstrumentation.cardinality.budget = 2",
        });

        Assert.Equal("'Counter' can have k 3 = 3 series; budget 2", Assert.Single(found).GetMessage());
    }

    [Fact]
    public async Task UnboundedKey_IsReported()
    {
        var found = await new AnalyzerHost("INS3002").VerifyAsync(Program("[|order.Plan|]") with { EditorConfig = "[*.cs]\ninstrumentation.cardinality.unbounded_keys = batch, k" });

        Assert.Equal("Metric tag 'k' is called like an unbounded value, and nothing bounds `order.Plan`", Assert.Single(found).GetMessage());
    }

    [Fact]
    public async Task Options_AreOfTheFile() => await Host.VerifyAsync(
        Program("[|order.Id|]").WithFile("Old.cs", """
            using System.Diagnostics.Metrics;
            class D { void M(Counter<long> counter, Order order) => counter.Add(1, new KeyValuePair<string, object?>("k", order.Id)); }
            """) with
        { EditorConfig = "[Old.cs]\ninstrumentation.cardinality.bounded_symbols = F:Order.Id" });

    [Theory]
    [InlineData("budget = many", "write a whole number above 0")]
    [InlineData("per_tag = 0", "write a whole number above 0")]
    [InlineData("bounded_symbols = Order.Id", "'Order.Id' is no documentation id such as T:Shop.Customer or M:Shop.Mask.Apply")]
    [InlineData("bugdet = 3", "there is no such option")]
    public async Task OptionWithoutEffect_IsReported(string option, string mistake)
    {
        var found = await new AnalyzerHost("INS9001") { WithoutLocation = ["INS9001"] }.VerifyAsync(Program("order.Plan") with { EditorConfig = $"[*.cs]\ninstrumentation.cardinality.{option}" });

        Assert.Equal($"'instrumentation.cardinality.{option}' has no effect: {mistake}", Assert.Single(found).GetMessage());
    }

    [Fact]
    public async Task Pragma_Suppresses() => await Host.VerifyAsync(Program("order.Id").Edit("Program.cs", "void M", "#pragma warning disable INS3001\n    void M"));

    [Fact]
    public async Task Severity_IsTheEditorConfigs() => await Host.VerifyAsync(Program("order.Id") with { EditorConfig = "[*.cs]\ndotnet_diagnostic.INS3001.severity = none" });

    [Fact]
    public async Task GeneratedCode_IsLeftAlone() => await Host.VerifyAsync(TestProgram.Of(("Program.g.cs", "#nullable enable\n" + Program("order.Id").Files[0].Text)));

    [Theory]
    [InlineData("Counter.Add(1, new KeyValuePair<string, object?>(\"k\", order.{|CS1061:Missing|}));")]
    [InlineData("Counter.Add(1, new {|CS0246:Missing|}(\"k\", order));")]
    [InlineData("Counter.{|CS1501:Add|}();")]
    [InlineData("{|CS0103:Missing|}.Add(1, order.Id);")]
    [InlineData("var name = {|CS0841:name|} + \"\"; Counter.Add(1, new KeyValuePair<string, object?>(\"k\", name));")]
    public async Task BrokenCode_IsNoTrouble(string body) => await Host.VerifyAsync(Body(body));

    private static TestProgram Program(string value) => Body($"Counter.Add(1, new KeyValuePair<string, object?>(\"k\", {value}));");

    private static TestProgram Body(string body) => $$"""
        using System.Diagnostics.Metrics;
        class Order { public string Id = "", Plan = ""; }
        class C
        {
            static readonly Meter Meter = new("m");
            static readonly Counter<long> Counter = Meter.CreateCounter<long>("c");
            void M(Order order) { {{body}} }
        }
        """;
}
