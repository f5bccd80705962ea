namespace Instrumentation.Analyzers.Tests.Usage;

public sealed class CountedTwiceTests
{
    private const string Rule = "INS0011";

    private static readonly AnalyzerHost Host = new(Rule);

    [Theory]
    [InlineData(
        "public class B { [Traced] public virtual void M() { } } public partial class D : B { public override partial void [|M|](); private void MCore() { } }",
        "B.M",
        "declare the override without 'partial', or 'B.M' partial as well")]
    [InlineData(
        "public abstract class B { [Traced] public abstract void M(); } public partial class D : B { [Logged] public override partial void [|M|](); private void MCore() { } }",
        "B.M",
        "declare the override without 'partial', or take the attributes off 'B.M'")]
    [InlineData(
        "[Metered] public class B { public virtual void M() { } } public class C : B { public override void M() { } } public partial class D : C { public override partial void [|M|](); private void MCore() { } }",
        "C.M",
        "declare the override without 'partial', or 'C.M' partial as well")]
    [InlineData(
        "public interface I { [Traced] void M(); } public partial class B : I { public virtual void M() { } } public partial class D : B { public sealed override partial void [|M|](); private void MCore() { } }",
        "B.M",
        "declare the override without 'partial', or 'B.M' partial as well")]
    public async Task PartialOverrideOfAMethodThatCallersRecord_IsReported(string source, string overridden, string advice)
    {
        var found = await Host.VerifyAsync("using Instrumentation;\n" + source);

        Assert.Equal(
            $"'D.M' records its calls in its own body and overrides '{overridden}', whose calls are recorded where they are made, so calls through '{overridden[..1]}' count twice: {advice}",
            Assert.Single(found).GetMessage());
    }

    [Fact]
    public async Task PartialOverrideOfAnotherAssemblysMethod_IsReported() => await Host.VerifyAsync(
        TestProgram.Of("using Instrumentation; public partial class D : B { public override partial void [|M|](); private void MCore() { } }")
            .Referencing(TestProgram.Of("using Instrumentation; public class B { [Traced] public virtual void M() { } }")));

    [Fact]
    public async Task ChainsOfOneRoute_AreSilent() => await Host.VerifyAsync("""
        using Instrumentation;
        public class Bare { public virtual void M() { } }
        public partial class OfBare : Bare { [Traced] public override partial void M(); private void MCore() { } }
        public partial class B { [Traced] public virtual partial void M(); private void MCore() { } }
        public partial class D : B { public override partial void M(); private void MCore() { } }
        public class Called { [Traced] public virtual void M() { } }
        public class OfCalled : Called { public override void M() { } }
        public partial class OptedOut : Called { [NotInstrumented] public override partial void M(); public override partial void M() { } }
        public partial class Hiding : Called { [Traced] public new partial void M(); private void MCore() { } }
        """);

    [Theory]
    [InlineData("public partial class Own : IGateway { [Traced] public int Charge(int amount) => amount; public int Refund(int amount) => amount; }", "IGateway.Charge")]
    [InlineData("[Metered] public partial class Own : IGateway { public int Charge(int amount) => amount; public int Refund(int amount) => amount; }", "IGateway.Charge', 'IGateway.Refund")]
    [InlineData("public partial class Own : IGateway { [Traced] public partial int Charge(int amount); private int ChargeCore(int amount) => amount; public int Refund(int amount) => amount; }", "IGateway.Charge")]
    public async Task DecoratorBeforeAClassThatRecordsItself_IsReported(string own, string members)
    {
        var found = await Host.VerifyAsync(Decorating(own, "[|Decorate(typeof(IGateway))|]"));

        Assert.Equal(
            $"'Own' records calls of '{members}' itself, so the decorator of 'IGateway' does not, whatever it stands in front of: take 'Own' out with [NotInstrumented], or do not decorate the interface",
            Assert.Single(found).GetMessage());
    }

    [Fact]
    public async Task DecoratorBeforeAnotherAssemblysClassThatRecordsItself_IsReported()
    {
        var library = TestProgram.Of("""
            using Instrumentation;
            public interface IGateway { int Charge(int amount); }
            public partial class Own : IGateway { [Traced] public int Charge(int amount) => amount; }
            """);

        await Host.VerifyAsync(TestProgram.Of("using Instrumentation; [assembly: [|Decorate(typeof(IGateway))|]]", "public class Other { }").Referencing(library));
    }

    [Fact]
    public async Task EveryClassThatRecordsItself_IsReported()
    {
        var found = await Host.VerifyAsync(Decorating(
            """
            public partial class A : IGateway { [Traced] public int Charge(int amount) => amount; public int Refund(int amount) => amount; }
            public partial class B : IGateway { [Traced] public int Charge(int amount) => amount; public int Refund(int amount) => amount; }
            public partial class C : IRepository<int> { [Traced] public int Find(int id) => id; }
            """,
            "{|INS0011:{|INS0011:Decorate(typeof(IGateway))|}|}, [|Decorate(typeof(IRepository<>))|]"));

        Assert.Equal(["'A' records", "'B' records", "'C' records"], found.Select(static diagnostic => diagnostic.GetMessage()[..11]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("public class Own : IGateway { public int Charge(int amount) => amount; public int Refund(int amount) => amount; }")]
    [InlineData("[NotInstrumented] public partial class Own : IGateway { public int Charge(int amount) => amount; public int Refund(int amount) => amount; }")]
    [InlineData("public partial class Own { [Traced] public int Charge(int amount) => amount; }")]
    [InlineData("public class Own : IGateway { [Traced] public int Charge(int amount) => amount; public int Refund(int amount) => amount; }")]
    [InlineData("public partial class Own : IRepository<int> { [Traced] public int Find(int id) => id; }")]
    public async Task DecoratorOfWhatNobodyElseRecords_IsSilent(string own) => await Host.VerifyAsync(Decorating(own, "Decorate(typeof(IGateway)), Decorate(typeof(IRepository<string>))"));

    [Fact]
    public async Task MemberThatTheDecoratorLeavesOut_IsSilent() => await Host.VerifyAsync("""
        using Instrumentation;
        [assembly: Decorate(typeof(IGateway))]
        public interface IGateway { [NotInstrumented] int Charge(int amount); [Traced] int Refund(int amount); }
        public partial class Own : IGateway { [Traced] public int Charge(int amount) => amount; [NotInstrumented] public int Refund(int amount) => amount; }
        """);

    [Fact]
    public async Task GeneratedCode_IsSilent() => await Host.VerifyAsync(TestProgram.Of(
        ("C.cs", "public interface I { void M(); }"),
        ("C.g.cs", """
            // <auto-generated/>
            using Instrumentation;
            [assembly: Decorate(typeof(I))]
            public partial class C : I { [Traced] public virtual void M() { } }
            public partial class D : C { public override partial void M(); private void MCore() { } }
            """)));

    [Fact]
    public async Task SwitchedOff_IsSilent() => await Host.VerifyAsync(TestProgram.Of("""
        using Instrumentation;
        [assembly: Decorate(typeof(I))]
        public interface I { void M(); }
        public partial class C : I { [Traced] public virtual void M() { } }
        public partial class D : C { public override partial void M(); private void MCore() { } }
        """).Disabled());

    [Fact]
    public async Task Pragma_Silences() => await Host.VerifyAsync("""
        using Instrumentation;
        #pragma warning disable INS0011
        [assembly: Decorate(typeof(I))]
        #pragma warning restore INS0011
        public interface I { void M(); }
        public partial class C : I { [Traced] public virtual void M() { } }
        public partial class D : C
        {
        #pragma warning disable INS0011
            public override partial void M();
        #pragma warning restore INS0011
            private void MCore() { }
        }
        public partial class E : C { public override partial void [|M|](); private void MCore() { } }
        """);

    [Fact]
    public async Task EditorConfig_Silences() => await Host.VerifyAsync(
        TestProgram.Of("using Instrumentation; public class C { [Traced] public virtual void M() { } } public partial class D : C { public override partial void M(); private void MCore() { } }") with
        {
            EditorConfig = "[*.cs]\ndotnet_diagnostic.INS0011.severity = none",
        });

    private static string Decorating(string own, string attributes) => $$"""
        using Instrumentation;
        [assembly: {{attributes}}]
        public interface IGateway { int Charge(int amount); int Refund(int amount); }
        public interface IRepository<T> { T Find(T id); }
        {{own}}
        """;
}
