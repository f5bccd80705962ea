namespace Instrumentation.Analyzers.Tests.Usage;

public sealed class TaggedWithoutRedactionTests
{
    private const string Rule = "INS0005";

    private const string Types = """
        using Instrumentation;
        public record Order(int Id, [Sensitive] string Email);
        public record Express(int Days) : Order(1, "");
        public record Parcel(Order Order, int Weight);
        public record struct Line { public int Id { get; init; } [Sensitive] public string? Note; }
        [Sensitive] public sealed class Mail { public override string ToString() => "m"; }
        public record Letter(Mail To);
        public record Hidden([Sensitive] string Secret) { public override string ToString() => "hidden"; }
        public record Private { [Sensitive] internal string Secret => ""; public int Id => 1; }
        public record Lifted([NotSensitive] Mail To);
        public record Loop { public Loop? Next => null; }
        public class Plain { public int Id => 1; [Sensitive] public string Email => ""; }
        public class Written { public int Id => 1; [Sensitive] public string Email => ""; public override string ToString() => $"{Id} {Email}"; }
        public class Careful { public int Id => 1; [Sensitive] public string Email => ""; public override string ToString() => $"{Id}"; }
        public class Heir : Written { public override string ToString() => base.ToString() + "!"; }

        """;

    private static readonly AnalyzerHost Host = new(Rule);

    [Theory]
    [InlineData("[Traced] public void M([[|Tag|]] Order order) { }", "tag 'order' shows 'Order.Email'")]
    [InlineData("[Traced] public void M([[|Tag(\"o\")|]] Order? order) { }", "tag 'o' shows 'Order.Email'")]
    [InlineData("[Traced] public void M([[|Tag|]] Express order) { }", "tag 'order' shows 'Order.Email'")]
    [InlineData("[Traced] public void M([[|Tag|]] Parcel parcel) { }", "tag 'parcel' shows 'Order.Email'")]
    [InlineData("[Traced] public void M([[|Tag(path: \"Order\")|]] Parcel parcel) { }", "tag 'parcel.order' shows 'Order.Email'")]
    [InlineData("[Traced] public void M([[|Tag|]] Line? line) { }", "tag 'line' shows 'Line.Note'")]
    [InlineData("[Traced] public void M([[|Tag|]] Letter letter) { }", "tag 'letter' shows 'Letter.To'")]
    [InlineData("[Traced] public void M([[|Tag|]] Order[] orders) { }", "tag 'orders' shows 'Order.Email'")]
    [InlineData("[Traced] public void M([[|Tag|]] Dictionary<int, List<Order>> orders) { }", "tag 'orders' shows 'Order.Email'")]
    [InlineData("[Traced] public void M([[|Tag|]] (int, Order Order) pair) { }", "tag 'pair' shows 'Order.Email'")]
    [InlineData("[Traced] public void M<T>([[|Tag|]] T order) where T : Order { }", "tag 'order' shows 'Order.Email'")]
    [InlineData("[Traced] public void M([[|Tag|]] Written written) { }", "tag 'written' shows 'Written.Email'")]
    [InlineData("[Traced] public void M([[|Tag|]] Heir heir) { }", "tag 'heir' shows 'Written.Email'")]
    [InlineData("[Traced] [return: [|Tag|]] public Task<Order> M() => null!;", "tag 'result' shows 'Order.Email'")]
    [InlineData("[Logged([|\"Placed {order}\"|])] public void M(Order order) { }", "message hole '{order}' shows 'Order.Email'")]
    [InlineData("[Logged([|\"Placed {parcel.Order}\"|])] public void M(Parcel parcel) { }", "message hole '{parcel.Order}' shows 'Order.Email'")]
    public async Task TextWithSensitiveMember_IsReported(string member, string shown)
    {
        var found = await Host.VerifyAsync($"{Types}public class C {{ {member} }}");

        Assert.Equal(
            $"'C.M': {shown}, which is sensitive, so nothing of it is recorded: capture a member that is safe, or mark the value [Sensitive]",
            Assert.Single(found).GetMessage());
    }

    [Theory]
    [InlineData("[Traced] public void M([Tag, Sensitive] Order order) { }")]
    [InlineData("[Traced] public void M([Tag, NotSensitive] Order order) { }")]
    [InlineData("[Logged(\"{order}\")] public void M([Sensitive(Redaction = Redaction.Hash)] Order order) { }")]
    [InlineData("[Traced] public void M([Tag(path: \"Id\")] Order order) { }")]
    [InlineData("[Traced] public void M([Tag(path: \"Email\")] Order order) { }")]
    [InlineData("[Traced] public void M([Tag] Mail mail, [Tag] List<Mail> mails) { }")]
    [InlineData("[Traced] public void M([Tag] Hidden a, [Tag] Private b, [Tag] Lifted c, [Tag] Loop d) { }")]
    [InlineData("[Traced] public void M([Tag] Plain plain, [Tag] Careful careful) { }")]
    [InlineData("[Traced] public void M([Tag] string text, [Tag] int? number, [Tag] DayOfWeek day, [Tag] object any) { }")]
    [InlineData("public void M([Tag] Order order) { }")]
    [InlineData("[Traced] public void M(Order order) { }")]
    public async Task WhatShowsNothingSensitive_IsSilent(string member) => await Host.VerifyAsync($"{Types}public class C {{ {member} }}");

    [Fact]
    public async Task ToStringThatCannotBeRead_IsTakenToShowAll()
    {
        var library = TestProgram.Of("""
            using Instrumentation;
            public class Order { [Sensitive] public string Email => ""; public override string ToString() => ""; }
            public record Parcel(int Id, [Sensitive] string To);
            """) with { AssemblyName = "Orders" };
        var found = await Host.VerifyAsync(
            TestProgram.Of("using Instrumentation; public class C { [Traced] public void M([[|Tag|]] Order order, [[|Tag|]] Parcel parcel) { } }").Referencing(library));

        Assert.Equal(["Order.Email", "Parcel.To"], found.Select(static each => each.GetMessage().Split('\'')[5]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ClassifiedMember_IsReported() => await Host.VerifyAsync("""
        using Instrumentation;
        public record Order(int Id, [Shop.Private] string Email);
        public class C { [Traced] public void M([[|Tag|]] Order order) { } }
        namespace Shop { public sealed class PrivateAttribute : Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute; }
        namespace Microsoft.Extensions.Compliance.Classification { public class DataClassificationAttribute : System.Attribute; }
        """);

    [Fact]
    public async Task PropertyOfTheType_IsReportedOnce() => await Host.VerifyAsync($$"""
        {{Types}}
        public partial class C
        {
            [[|Tag|]] private Order Last => new(1, "");
            [Traced] public void A() { }
            [Traced] public void B() { }
        }
        """);

    [Fact]
    public async Task InheritedTag_IsReportedAtTheMethod() => await Host.VerifyAsync($$"""
        {{Types}}
        public class B { [Traced] public virtual void M([[|Tag|]] Order order) { } }
        public class C : B { public override void [|M|](Order order) { } }
        """);

    [Fact]
    public async Task SwitchedOff_StillSpeaks() => await Host.VerifyAsync(
        TestProgram.Of($"{Types}public class C {{ [Traced] public void M([[|Tag|]] Order order) {{ }} }}").Disabled());

    [Fact]
    public async Task Pragma_Silences() => await Host.VerifyAsync($$"""
        {{Types}}
        public class C
        {
        #pragma warning disable INS0005
            [Traced] public void M([Tag] Order order) { }
        #pragma warning restore INS0005
            [Traced] public void N([[|Tag|]] Order order) { }
        }
        """);

    [Fact]
    public async Task EditorConfig_Silences() => await Host.VerifyAsync(
        TestProgram.Of($"{Types}public class C {{ [Traced] public void M([Tag] Order order) {{ }} }}") with
        {
            EditorConfig = "[*.cs]\ndotnet_diagnostic.INS0005.severity = none",
        });
}
