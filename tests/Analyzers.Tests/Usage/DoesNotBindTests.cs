namespace Instrumentation.Analyzers.Tests.Usage;

public sealed class DoesNotBindTests
{
    private const string Rule = "INS0004";

    private static readonly AnalyzerHost Host = new(Rule);

    [Theory]
    [InlineData(
        "[Traced] public void M([Tag(\"order.id\", [|\"Ids\"|])] Order order) { }",
        "'C.M': tag path 'Ids' does not bind, so it is not recorded: 'Order' has no property or field 'Ids'")]
    [InlineData(
        "[Traced] public void M([Tag(path: [|\"Customer.Nam\"|])] Order order) { }",
        "'C.M': tag path 'Customer.Nam' does not bind, so it is not recorded: 'Customer' has no property or field 'Nam'")]
    [InlineData(
        "[Traced] public void M([Tag(path: [|\"Secret\"|])] Order order) { }",
        "'C.M': tag path 'Secret' does not bind, so it is not recorded: 'Order.Secret' is not accessible to generated code: make it internal, or the method's type partial")]
    [InlineData(
        "[Traced] [return: [|Tag|]] public void M() { }",
        "'C.M': the tag of the return value does not bind, so it is not recorded: 'M' returns no value")]
    [InlineData(
        "[Traced] [return: Tag(\"status\", [|nameof(Order.Id) + \".Value\"|])] public Task<Order> M() => null!;",
        "'C.M': tag path 'Id.Value' does not bind, so it is not recorded: 'int' has no property or field 'Value'")]
    [InlineData(
        "[Traced] public void M([Tag(\"id\")] int a, [Tag([|\"id\"|])] int b) { }",
        "'C.M': tag 'b' does not bind, so it is not recorded: another value of the operation is named 'id' already")]
    [InlineData(
        "[Traced] public void M([[|Tag|]] Span<int> values) { }",
        "'C.M': tag 'values' does not bind, so it is not recorded: a value of type 'Span<int>' cannot be captured")]
    [InlineData(
        "[Traced] public void M([[|Tag(On = Signals.Metrics)|], Sensitive] DayOfWeek day) { }",
        "'C.M': tag 'day' does not bind, so it is not recorded: a sensitive value does not go to metrics")]
    [InlineData(
        "[Logged([|\"Order {ordr.Id}\"|])] public void M(Order order) { }",
        "'C.M': message hole '{ordr.Id}' does not bind, so it is not recorded: 'M' has no parameter 'ordr'")]
    [InlineData(
        "[Logged([|\"Order {order.Idd}\"|])] public void M(Order order) { }",
        "'C.M': message hole '{order.Idd}' does not bind, so it is not recorded: 'Order' has no property or field 'Idd'")]
    [InlineData(
        "[Logged(message: [|\"Order {order\"|])] public void M(Order order) { }",
        "'C.M': the message does not bind, so it is not recorded: '{' at position 6 is not closed; write '{{' for a brace")]
    [InlineData(
        "[Traced(ErrorWhen = [|\"IsFailure\"|])] public Order M() => new();",
        "'C.M': ErrorWhen 'IsFailure' does not bind, so it is not recorded: 'Order' has no property or field 'IsFailure'")]
    [InlineData(
        "[Metered(\"orders\", ErrorWhen = [|nameof(Order.Id)|])] public Order M() => new();",
        "'C.M': ErrorWhen 'Id' does not bind, so it is not recorded: 'Id' is no bool")]
    [InlineData(
        "[Traced(ErrorWhen = [|\"IsFailure\"|])] public void M() { }",
        "'C.M': ErrorWhen 'IsFailure' does not bind, so it is not recorded: 'M' returns no value")]
    public async Task NameThatIsNotThere_IsReportedAtTheArgument(string member, string message)
    {
        var found = await Host.VerifyAsync($$"""
            using Instrumentation;
            public class Customer { public string Name => ""; }
            public class Order { public int Id; public Customer Customer => new(); private int Secret => 1; }
            public class C { {{member}} }
            """);

        Assert.Equal(message, Assert.Single(found).GetMessage());
    }

    [Fact]
    public async Task WhatBinds_IsSilent() => await Host.VerifyAsync("""
        using Instrumentation;
        public class Customer { public string Name => ""; }
        public class Order { public int Id; public Customer? Customer => null; public bool Failed => true; }
        public partial class C
        {
            [Tag("tenant")] private string Tenant => "";
            [Traced(ErrorWhen = nameof(Order.Failed)), Metered(ErrorWhen = nameof(Order.Failed)), Logged("{order.Customer.Name} {Count:0.0} {duration} {{}}")]
            [return: Tag("status", "Customer.Name")]
            public Task<Order> M([Tag(path: nameof(Order.Id))] Order order, int count, [Tag] out int result) { result = 1; return null!; }
            public void NotInstrumented([Tag(path: "Nothing")] Order order) { }
        }
        """);

    [Fact]
    public async Task AttributeOfAType_IsCheckedForEachOfItsMethods()
    {
        var found = await Host.VerifyAsync("""
            using Instrumentation;
            [Logged([|"Order {id}"|])]
            public class C { public void A(int id) { } public void B(int number) { } }
            """);

        Assert.Equal("'C.B': message hole '{id}' does not bind, so it is not recorded: 'B' has no parameter 'id'", Assert.Single(found).GetMessage());
    }

    [Fact]
    public async Task InheritedAttribute_IsReportedAtTheMethod() => await Host.VerifyAsync("""
        using Instrumentation;
        public interface I { [Logged("Order {id}")] void M(int id); }
        public partial class C : I { public void [|M|](int number) { } }
        public class B { [Traced(ErrorWhen = nameof(Result.Failed))] public virtual Result M() => new(); }
        public class Result { public bool Failed; }
        """);

    [Fact]
    public async Task PropertyThatGeneratedCodeCannotRead_IsReportedOnce()
    {
        var found = await Host.VerifyAsync("""
            using Instrumentation;
            public class C
            {
                [[|Tag|]] private string Tenant => "";
                [Traced] public void A() { }
                [Traced] public void B() { }
            }
            """);

        Assert.Equal("'C.A': tag 'Tenant' does not bind, so it is not recorded: make 'C' partial, so that generated code can read it", Assert.Single(found).GetMessage());
    }

    [Fact]
    public async Task PartialMethod_IsCheckedOnce() => await Host.VerifyAsync("""
        using Instrumentation;
        public partial class C
        {
            [Logged([|"Order {id}"|])] public partial void M(int number);
            private void MCore(int number) { }
        }
        """);

    [Fact]
    public async Task ExtensionMember_IsChecked() => await Host.VerifyAsync("""
        using Instrumentation;
        public static class Words
        {
            extension(string text) { [Logged([|"Said {words}"|])] public string Loud() => text; }
        }
        """);

    [Fact]
    public async Task SwitchedOff_StillSpeaks() => await Host.VerifyAsync(
        TestProgram.Of("using Instrumentation; public class C { [Logged([|\"{a}\"|])] public void M() { } }").Disabled());

    [Fact]
    public async Task Pragma_Silences() => await Host.VerifyAsync("""
        using Instrumentation;
        public class C
        {
        #pragma warning disable INS0004
            [Logged("{a}")] public void M() { }
        #pragma warning restore INS0004
            [Logged([|"{a}"|])] public void N() { }
        }
        """);

    [Fact]
    public async Task EditorConfig_Silences() => await Host.VerifyAsync(
        TestProgram.Of("using Instrumentation; public class C { [Logged(\"{a}\")] public void M() { } }") with
        {
            EditorConfig = "[*.cs]\ndotnet_diagnostic.INS0004.severity = none",
        });
}
