namespace Instrumentation.Analyzers.Tests.Fixes;

public sealed class SensitiveFixTests
{
    private static readonly CodeFixHost Host = new("INS0005");

    [Theory]
    [InlineData("[Traced] public void M([[|Tag|]] Order order) { }", "[Traced] public void M([Tag, Sensitive] Order order) { }")]
    [InlineData("[Traced] public void M([[|Tag(\"o\")|], Bounded(2)] Order order) { }", "[Traced] public void M([Tag(\"o\"), Sensitive, Bounded(2)] Order order) { }")]
    [InlineData("[Traced] public void M([Bounded(2)] [[|Instrumentation.Tag|]] Order order) { }", "[Traced] public void M([Bounded(2)] [Instrumentation.Tag, Instrumentation.Sensitive] Order order) { }")]
    [InlineData("[Traced] [return: [|Tag|]] public Order M() => null!;", "[Traced] [return: Tag, Sensitive] public Order M() => null!;")]
    [InlineData("[[|Tag|]] public Order? Last { get; } [Traced] public void M() { }", "[Tag, Sensitive] public Order? Last { get; } [Traced] public void M() { }")]
    [InlineData("[Logged([|\"{order}\"|])] public void M(int count, Order order) { }", "[Logged(\"{order}\")] public void M(int count, [Sensitive] Order order) { }")]
    [InlineData("[global::Instrumentation.Logged([|\"{order}\"|])] public void M(/* which */ [Bounded(2)] in Order order) { }", "[global::Instrumentation.Logged(\"{order}\")] public void M(/* which */ [global::Instrumentation.Sensitive] [Bounded(2)] in Order order) { }")]
    public async Task Value_IsErased(string before, string after)
    {
        var action = await Host.VerifyFixAsync(Program(before), Program(after), equivalenceKey: "Erase");

        Assert.Equal("Erase the value with [Sensitive]", action.Title);
    }

    [Theory]
    [InlineData("[Traced] public void M([[|Tag|]] Order order) { }", "[Traced] public void M(Order order) { }")]
    [InlineData("[Traced] [return: [|Tag|]] public Order M() => null!;", "[Traced] public Order M() => null!;")]
    [InlineData("[Bounded(2), [|Tag|]] public Order? Last { get; } [Traced] public void M() { }", "[Bounded(2)] public Order? Last { get; } [Traced] public void M() { }")]
    public async Task Tag_IsRemoved(string before, string after)
    {
        var action = await Host.VerifyFixAsync(Program(before), Program(after), equivalenceKey: "Remove");

        Assert.Equal("Remove the tag", action.Title);
    }

    [Fact]
    public async Task FixAll_ErasesAll() => await Host.VerifyFixAllAsync(
        Program("""
            [Traced] public void M([[|Tag|]] Order order, [[|Tag|]] Order other) { }

                [Logged({|INS0005:{|INS0005:"{order} {other}"|}|})]
                public void N(
                    Order order,
                    Order other)
                {
                }
            """),
        Program("""
            [Traced] public void M([Tag, Sensitive] Order order, [Tag, Sensitive] Order other) { }

                [Logged("{order} {other}")]
                public void N(
                    [Sensitive] Order order,
                    [Sensitive] Order other)
                {
                }
            """),
        equivalenceKey: "Erase");

    [Fact]
    public async Task FixAll_RemovesAll() => await Host.VerifyFixAllAsync(
        Program("[Traced] [return: [|Tag|]] public Order M([[|Tag|]] Order order, [[|Tag(\"other\")|]] Order other) => order;"),
        Program("[Traced] public Order M(Order order, Order other) => order;"),
        equivalenceKey: "Remove");

    [Fact]
    public async Task TagThatIsInherited_HasNoFix() => await Host.VerifyNoFixAsync(TestProgram.Of("""
        using Instrumentation;
        public class C : B { public override void [|M|](Order order) { } }
        """).Referencing(TestProgram.Of("""
        using Instrumentation;
        public record Order(int Id, [Sensitive] string Email);
        public class B { [Traced] public virtual void M([Tag] Order order) { } }
        """) with { AssemblyName = "Orders" }));

    private static string Program(string member) => $$"""
        using Instrumentation;
        public record Order(int Id, [Sensitive] string Email);
        public partial class C
        {
            {{member}}
        }
        """;
}
