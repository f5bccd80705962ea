namespace Instrumentation.Analyzers.Tests.Usage;

public sealed class TelemetryNameTests
{
    private const string Rule = "INS0006";

    private static readonly AnalyzerHost Host = new(Rule);

    [Theory]
    [InlineData("[Metered([|\"shop orders\"|])]", "The metric name 'shop orders' has the character ' ', so the OpenTelemetry SDK drops its instruments")]
    [InlineData("[Metered([|\"2nd\"|])]", "The metric name '2nd' does not begin with a letter from A to Z, so the OpenTelemetry SDK drops its instruments")]
    [InlineData("[Metered([|\"größe\"|])]", "The metric name 'größe' has the character 'ö', so the OpenTelemetry SDK drops its instruments")]
    [InlineData("[Metered([|\"a\\n\"|])]", "The metric name 'a\\n' has the character '\\n', so the OpenTelemetry SDK drops its instruments")]
    [InlineData("[Metered([|\"\"|])]", "The name of [Metered] is empty, so the shared instruments are used")]
    [InlineData("[Metered(name: [|\" \"|])]", "The name of [Metered] is nothing but white space, so nobody can tell what it means")]
    [InlineData("[Metered([|\"operation\"|])]", "The metric name 'operation' is that of the shared instruments, so its measurements mix with those of all other operations and do not say whose they are")]
    [InlineData("[Traced([|\"\"|])]", "The name of [Traced] is empty, so the span is named after the method")]
    [InlineData("[Traced([|\"\\t\"|])]", "The name of [Traced] is nothing but white space, so nobody can tell what it means")]
    [InlineData("[Traced, Metered(Name)]", "The metric name 'a b' has the character ' ', so the OpenTelemetry SDK drops its instruments")]
    public async Task NameOfAnOperation_IsJudged(string attributes, string message)
    {
        var marked = attributes.Replace("(Name)", "([|Name|])", StringComparison.Ordinal);
        foreach (var source in new[]
        {
            $"public class C {{ private const string Name = \"a b\"; {marked} public void M() {{ }} }}",
            $"{marked.Replace("[|Name|]", "[|C.Name|]", StringComparison.Ordinal)} public class C {{ public const string Name = \"a b\"; public void M() {{ }} }}",
            $"[assembly: {marked.Replace("[|Name|]", "[|C.Name|]", StringComparison.Ordinal)[1..]} public class C {{ public const string Name = \"a b\"; public void M() {{ }} }}",
        })
        {
            await ReportsAsync(source, message);
        }
    }

    [Fact]
    public async Task LengthOfAMetricName_CountsWithItsSuffix()
    {
        var longest = new string('a', 246);

        await Host.VerifyAsync($"using Instrumentation; public class C {{ [Metered(\"{longest}\")] public void M() {{ }} }}");
        await ReportsAsync($"public class C {{ [Metered([|\"{longest}a\"|])] public void M() {{ }} }}", $"The metric name '{longest}a' has more than 246 characters, so the OpenTelemetry SDK drops its instruments");
    }

    [Theory]
    [InlineData("OrderId", "has the character 'O'")]
    [InlineData("order id", "has the character ' '")]
    [InlineData("order..id", "has an empty part")]
    [InlineData(".id", "has an empty part")]
    public async Task NameOfATag_IsJudged(string name, string problem)
    {
        var message = $"The tag name '{name}' {problem}, so it is none of OpenTelemetry's lower-case, dotted names and queries that expect one miss it";

        await ReportsAsync($"public class C {{ [Traced] public void M([Tag([|\"{name}\"|])] int a) {{ }} }}", message);
        await ReportsAsync($"public class C {{ [Traced] [return: Tag(name: [|\"{name}\"|])] public int M() => 1; }}", message);
        await ReportsAsync($"public class C {{ [Tag([|\"{name}\"|])] public int P => 1; [Traced] public void M() {{ }} }}", message);
        await ReportsAsync($"public record R([property: Tag([|\"{name}\"|], null)] int A);", message);
        await ReportsAsync($"public partial class C {{ [Traced] public partial void M([Tag([|\"{name}\"|])] int a); private void MCore(int a) {{ }} }}", message);
        await ReportsAsync($"public static class C {{ extension(string text) {{ [Traced] public void M([Tag([|\"{name}\"|])] int a) {{ }} }} }}", message);
    }

    [Fact]
    public async Task EmptyNameOfATag_IsReported() =>
        await ReportsAsync("public class C { [Traced] public void M([Tag([|\"\"|])] int a) { } }", "The name of [Tag] is empty, so the tag is named after what it stands on");

    [Theory]
    [InlineData("\"\"", "is empty, so the scope is named after the assembly")]
    [InlineData("\"  \"", "is nothing but white space, so nobody can tell what it means")]
    public async Task NameOfTheScope_IsJudged(string name, string problem) =>
        await ReportsAsync($"[assembly: InstrumentationScope([|{name}|])] public class C {{ [Traced] public void M() {{ }} }}", $"The name of [InstrumentationScope] {problem}");

    [Theory]
    [InlineData("[Metered(\"a.b\", Description = \"one\")]", "[Metered(\"a.b\", Description = \"two\")]", "has another Description than that of 'C.M', so both have the one of whichever is called first")]
    [InlineData("[Metered(\"a.b\")]", "[Metered(\"a.b\", Description = \"two\")]", "has another Description than that of 'C.M', so both have the one of whichever is called first")]
    [InlineData("[Metered(\"a.b\", Buckets = new[] { 1.0, 2 })]", "[Metered(\"a.b\", Buckets = new[] { 1.0 })]", "has other Buckets than that of 'C.M', so both have those of whichever is called first")]
    [InlineData("[Metered(\"a.b\")]", "[Metered(\"a.b\", Active = false)]", "has another Active than that of 'C.M', so 'a.b.active' leaves out calls that 'a.b.duration' has")]
    public async Task OneMetricWithTwoSettings_IsReported(string first, string second, string problem) =>
        await ReportsAsync(
            $"public class C {{ {first} public void M() {{ }} [{Mark(second)}] public void N() {{ }} }}",
            $"The metric 'a.b' of 'C.N' {problem}");

    [Fact]
    public async Task MetricsThatDifferByCase_AreReported() => await ReportsAsync(
        "public class C { [Metered(\"shop.orders\")] public void M() { } [[|Metered(\"Shop.Orders\")|]] public void N() { } }",
        "The metric 'Shop.Orders' of 'C.N' differs only by case from 'shop.orders' of 'C.M', so OpenTelemetry takes them for one metric that is declared twice");

    [Theory]
    [InlineData("[Traced(\"charge\", Kind = ActivityKind.Client)]", "[Traced(\"charge\")]", "charge")]
    [InlineData("[Traced(\"{0}\")]", "[Traced(\"{0}\", Kind = ActivityKind.Server)]", "{0}")]
    [InlineData("[Traced]", "[Traced(\"C.M\", Kind = ActivityKind.Server)]", "C.M")]
    public async Task OneSpanNameWithTwoKinds_IsReported(string first, string second, string name) => await ReportsAsync(
        $"public class C {{ {first} public void M() {{ }} [{Mark(second)}] public void N() {{ }} }}",
        $"The span '{name}' of 'C.N' has another Kind than that of 'C.M', so one name stands for two kinds of work");

    [Fact]
    public async Task OverloadsOfTwoKinds_AreReported() => await ReportsAsync(
        "public class C { [Traced] public void M() { } [[|Traced(Kind = ActivityKind.Client)|]] public void M(int a) { } }",
        "The span 'C.M' of 'C.M' has another Kind than that of 'C.M', so one name stands for two kinds of work");

    [Fact]
    public async Task AttributeOfAType_IsReportedOnce()
    {
        var program = TestProgram.Of(
            ("A.cs", "using Instrumentation; [Metered(\"a\")] public class A { public void M() { } public void N() { } }"),
            ("B.cs", "using Instrumentation; [[|Metered(\"a\", Active = false)|]] public class B { public void M() { } public void N() { } }"));

        var found = await Host.VerifyAsync(program);

        Assert.Equal("The metric 'a' of 'B.M' has another Active than that of 'A.M', so 'a.active' leaves out calls that 'a.duration' has", Assert.Single(found).GetMessage());
    }

    [Fact]
    public async Task AttributeOfAnInterface_CountsWhereItIsHandedDown() => await Host.VerifyAsync("""
        using Instrumentation;
        public interface IReplaced { [Metered("a")] void M(); }
        public partial class Replacing : IReplaced { [Metered("a", Active = false)] public void M() { } }
        public interface IHandedDown { [[|Metered("a")|]] void M(); }
        public partial class Taking : IHandedDown { public void M() { } }
        """);

    [Fact]
    public async Task AttributeOfTheAssembly_IsReportedInItsFile() => await Host.VerifyAsync(TestProgram.Of(
        ("A.cs", "using Instrumentation; public class A { [Traced] public void M() { } }"),
        ("B.cs", "using Instrumentation; [assembly: InstrumentationScope([|\"\"|])]"),
        ("C.cs", "public class C { }")));

    [Fact]
    public async Task NamesThatAgree_AreSilent() => await Host.VerifyAsync("""
        using Instrumentation;
        using System.Diagnostics;
        [assembly: InstrumentationScope("Shop")]
        public class C
        {
            [Metered("shop.orders/v2_x-y", Description = "d", Buckets = new[] { 1.0, 2 })] public void A() { }
            [Metered("shop.orders/v2_x-y", Description = "d", Buckets = new[] { 2, 1.0, 1 })] public void B() { }
            [Traced("GET /orders/{id}", Kind = ActivityKind.Server)] public void D([Tag("http.request.header.content-type")] string a, [Tag("order_id2")] int b) { }
            [Traced("GET /orders/{id}", Kind = ActivityKind.Server)] public void E([Tag] int OrderId, [Tag(null, null)] int größe) { }
            [Traced(null!), Metered(null!)] public void F() { }
            [Metered] public void G() { }
            [Metered(Active = false)] public void H() { }
        }
        namespace One { public class Handler { [Traced(Kind = ActivityKind.Consumer)] public void Handle() { } } }
        namespace Two { public class Handler { [Traced] public void Handle() { } } }
        """);

    [Fact]
    public async Task AttributesOfOthers_AreSilent() => await Host.VerifyAsync("""
        namespace Other { public class TracedAttribute(string name) : Attribute { public string Name => name; } }
        public class C { [Other.Traced("")] public void M() { } [Obsolete("")] public void N() { } }
        """);

    [Fact]
    public async Task GeneratedCode_IsSilent() => await Host.VerifyAsync(
        TestProgram.Of(("C.g.cs", "// <auto-generated/>\nusing Instrumentation; public class C { [Traced(\"\"), Metered(\"a b\")] public void M([Tag(\"A\")] int a) { } }")));

    [Fact]
    public async Task SwitchedOff_StillSpeaks() => await Host.VerifyAsync(
        TestProgram.Of("using Instrumentation; public class C { [Traced([|\"\"|])] public void M() { } }").Disabled());

    [Fact]
    public async Task Pragma_Silences() => await Host.VerifyAsync("""
        using Instrumentation;
        public class C
        {
        #pragma warning disable INS0006
            [Traced("")] public void M() { }
        #pragma warning restore INS0006
            [Traced([|""|])] public void N() { }
        }
        """);

    [Fact]
    public async Task EditorConfig_Silences() => await Host.VerifyAsync(
        TestProgram.Of("using Instrumentation; public class C { [Traced(\"\")] public void M() { } }") with
        {
            EditorConfig = "[*.cs]\ndotnet_diagnostic.INS0006.severity = none",
        });

    private static string Mark(string attribute) => $"[|{attribute[1..^1]}|]";

    private static async Task ReportsAsync(string source, string message)
    {
        var found = await Host.VerifyAsync("using Instrumentation;\nusing System.Diagnostics;\n" + source);

        Assert.Equal(message, Assert.Single(found, static diagnostic => diagnostic.Id == Rule).GetMessage());
    }
}
