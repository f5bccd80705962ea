namespace Instrumentation.Behaviour.Tests.ExactlyOnce;

/// <summary>Base and derived types, each with the attributes, a shim, both or neither: one logical call, one record.</summary>
public sealed class InheritanceTests
{
    private const string I = "public interface I { string M(); } ";

    [Theory]
    [InlineData("base shim, overrides below it",
        "public partial class B : I { [All] public virtual string M() => \"B\"; } public class D : B { public override string M() => \"D\"; } public class E : D { public override string M() => \"E>\" + base.M(); }",
        "I b = new B(), d = new D(), e = new E(); return b.M() + d.M() + e.M();", "BDE>D", "B.M B.M B.M")]
    [InlineData("override that calls its base",
        "public partial class B : I { [All] public virtual string M() => \"B\"; } public partial class D : B { public override string M() => \"D>\" + base.M(); }",
        "I d = new D(); return d.M();", "D>B", "B.M")]
    [InlineData("both attributed and partial, not listed again",
        "public partial class B : I { [All] public virtual string M() => \"B\"; } public partial class D : B { [All] public override string M() => \"D>\" + base.M(); }",
        "I d = new D(); return d.M();", "D>B", "D.M")]
    [InlineData("both attributed and partial, listed again",
        "public partial class B : I { [All] public virtual string M() => \"B\"; } public partial class D : B, I { [All] public override string M() => \"D>\" + base.M(); }",
        "I d = new D(); return d.M();", "D>B", "D.M")]
    [InlineData("listed again on the way without a member",
        "public partial class B : I { [All] public virtual string M() => \"B\"; } public class D : B, I { } public class E : D { public override string M() => \"E\"; } public class F : E, I { }",
        "I d = new D(), e = new E(), f = new F(); return d.M() + e.M() + f.M();", "BEE", "B.M B.M B.M")]
    [InlineData("only the override attributed, base abstract",
        "public abstract class B : I { public abstract string M(); } public partial class D : B { [All] public override string M() => \"D\"; } public class E : D { public override string M() => \"E\"; }",
        "I d = new D(), e = new E(); D x = new D(); return d.M() + e.M() + x.M();", "DED", "D.M D.M D.M")]
    [InlineData("attribute on the abstract base method",
        "public abstract partial class B : I { [All] public abstract string M(); } public class D : B { public override string M() => \"D\"; }",
        "I i = new D(); B b = new D(); return i.M() + b.M() + new D().M();", "DDD", "B.M B.M D.M")]
    [InlineData("direct calls by static type",
        "public class B { [All] public virtual string M() => \"B\"; } public class D : B { public override string M() => \"D\"; }",
        "B b = new D(); return b.M() + new D().M() + new B().M();", "DDB", "B.M D.M B.M")]
    [InlineData("base call in an attributed override",
        "public class B { [All] public virtual string M() => \"B\"; } public class D : B { [All] public override string M() => \"D>\" + base.M(); }",
        "B b = new D(); return b.M() + new D().M();", "D>BD>B", "B.M D.M")]
    [InlineData("self call of a virtual method",
        "public class B { [All] public virtual string M() => \"B\"; public string Call() => M(); } public class D : B { public override string M() => \"D\"; }",
        "return new D().Call();", "D", "B.M")]
    [InlineData("not instrumented override below a shim",
        "public partial class B : I { [All] public virtual string M() => \"B\"; } public partial class D : B { [NotInstrumented] public override string M() => \"D\"; }",
        "I b = new B(), d = new D(); return b.M() + d.M() + new D().M();", "BDD", "B.M")]
    [InlineData("instrumented again below a not instrumented override",
        "public partial class B : I { [All] public virtual string M() => \"B\"; } public partial class D : B { [NotInstrumented] public override string M() => \"D\"; } public partial class E : D { [All] public override string M() => \"E\"; }",
        "I d = new D(), e = new E(); return d.M() + e.M() + new E().M();", "DEE", "E.M E.M")]
    [InlineData("hidden, not listed again",
        "public partial class B : I { [All] public string M() => \"B\"; } public partial class D : B { [All] public new string M() => \"D\"; }",
        "I i = new D(); return i.M() + new D().M();", "BD", "B.M D.M")]
    [InlineData("generic base closed by the derived type",
        "public interface IH<T> { string H(T t); } public partial class B<T> : IH<T> { [All] public virtual string H(T t) => \"B\"; } public partial class D : B<int> { [All] public override string H(int t) => \"D\"; } public class E : B<string> { }",
        "IH<int> d = new D(); IH<string> e = new E(); return d.H(1) + e.H(\"\");", "DB", "D.H B.H")]
    [InlineData("sibling whose base shim a second list would bypass",
        "public interface IN { string M(); string N(); } public partial class B : IN { public virtual string M() => \"BM\"; [All] public virtual string N() => \"BN\"; } public partial class D : B { [All] public override string M() => \"DM\"; public override string N() => \"DN\"; }",
        "IN d = new D(); return d.M() + d.N();", "DMDN", "D.M D.N")]
    [InlineData("partial method below a plain base",
        "public abstract class B { public abstract string M(); } public partial class D : B { [All] public override partial string M(); private string MCore() => \"D\"; }",
        "B b = new D(); return b.M() + new D().M();", "DD", "D.M D.M")]
    [InlineData("partial virtual method and a plain override",
        "public partial class B { [All] public virtual partial string M(); private string MCore() => \"B\"; } public class D : B { [NotInstrumented] public override string M() => \"D>\" + base.M(); }",
        "B b = new D(); return b.M() + new B().M();", "D>BB", "B.M B.M")]
    [InlineData("protected method called by a derived type",
        "public class B { [All] protected virtual string M() => \"B\"; } public class D : B { public string Call() => M(); protected override string M() => \"D\"; }",
        "return new D().Call();", "D", "D.M")]
    public async Task Call_IsRecordedOnce(string what, string types, string body, string expected, string operations)
    {
        Assert.NotEmpty(what);
        var run = await ProgramRunner.RunOnAndOffAsync($$"""
            using Instrumentation;
            {{I}}
            {{types.Replace("[All]", "[Traced, Metered, Logged]", StringComparison.Ordinal)}}
            public static class Test { public static string Run() { {{body}} } }
            """);

        Assert.Equal(expected, run.Text);
        Assert.Equal(operations, string.Join(' ', run.Telemetry.Spans.Select(span => span.Name)));
        foreach (var operation in operations.Split(' ').GroupBy(name => name))
        {
            run.Telemetry.Completed(operation.Key, operation.Count());
        }
    }

    [Fact]
    public async Task ListingThatWouldChangeAnotherMember_IsNotMade()
    {
        var run = await ProgramRunner.RunOnAndOffAsync("""
            using Instrumentation;
            public interface I { string M(); string N(); string P { get; } string E(); }
            public class B : I { public virtual string M() => "BM"; public string N() => "BN"; public string P => "BP"; string I.E() => "explicit"; public virtual string E() => "BE"; }
            public partial class D : B { [Traced] public override string M() => "DM"; public new string N() => "DN"; public new string P => "DP"; public override string E() => "DE"; }
            public static class Test { public static string Run() { I d = new D(); return d.M() + d.N() + d.P + d.E(); } }
            """);

        Assert.Equal("DMBNBPexplicit", run.Text);
        Assert.Empty(run.Telemetry.Spans);
    }

    [Fact]
    public async Task TagsOfTheOverriddenMethod_BelongToTheOverrideToo()
    {
        var run = await ProgramRunner.RunOnAndOffAsync("""
            using Instrumentation;
            public interface I { string M(int id); }
            public partial class B : I { [Traced, Metered, Logged("{id}")] public virtual string M([Tag] int id) => "B" + id; }
            public class D : B { public override string M(int number) => "D" + number; }
            public static class Test { public static string Run() { I i = new D(); B b = new D(); return i.M(1) + b.M(2) + new D().M(3); } }
            """);

        Assert.Equal("D1D2D3", run.Text);
        Assert.Equal(["1", "2", "3"], run.Telemetry.Spans.Select(span => span.Tags.Contains("id") ? $"{span.Tags["id"]}" : "none"));
        Assert.Equal(["1", "2", "3"], run.Telemetry.Logs.Select(log => log.Message));
    }
}
