namespace Instrumentation.Behaviour.Tests.TypeLevel;

/// <summary>How attributes, and the one that takes out, go down from types and interfaces.</summary>
public sealed class HandDownTests
{
    [Theory]
    [InlineData("base type attributed, method overridden",
        "[Traced] public class B { public virtual int M() => 1; } public class D : B { public override int M() => 2; public int New() => 3; }",
        "B b = new D(); b.M(); new D().M(); new D().New();", "B.M D.M")]
    [InlineData("base method attributed",
        "public class B { [Traced] public virtual int M() => 1; } public class D : B { public override int M() => 2; } public class E : D { public override int M() => 3; }",
        "new B().M(); new D().M(); new E().M();", "B.M D.M E.M")]
    [InlineData("not instrumented override",
        "public class B { [Traced] public virtual int M() => 1; } public class D : B { [NotInstrumented] public override int M() => 2; } public class E : D { public override int M() => 3; }",
        "new B().M(); new D().M(); new E().M();", "B.M")]
    [InlineData("instrumented again further down",
        "public class B { [Traced] public virtual int M() => 1; } public class D : B { [NotInstrumented] public override int M() => 2; } public class E : D { [Traced] public override int M() => 3; }",
        "new D().M(); new E().M();", "E.M")]
    [InlineData("not instrumented derived type",
        "[Traced] public class B { public virtual int M() => 1; public virtual int N() => 1; } [NotInstrumented] public class D : B { public override int M() => 2; [Traced] public override int N() => 2; }",
        "new B().M(); new D().M(); new D().N();", "B.M D.N")]
    [InlineData("not instrumented method of an attributed type",
        "[Traced] public class B { [NotInstrumented] public int M() => 1; public int N() => 1; }",
        "new B().M(); new B().N();", "B.N")]
    [InlineData("method attribute in a not instrumented type",
        "[NotInstrumented] public class B { public int M() => 1; [Traced] public int N() => 1; }",
        "new B().M(); new B().N();", "B.N")]
    [InlineData("interface attributed",
        "[Traced] public interface I { int M(); } public partial class C : I { public int M() => 1; public int Own() => 2; }",
        "I i = new C(); i.M(); new C().M(); new C().Own();", "C.M C.M")]
    [InlineData("interface member attributed",
        "public interface I { [Traced] int M(); int N(); } public partial class C : I { public int M() => 1; public int N() => 2; }",
        "I i = new C(); i.M(); i.N();", "C.M")]
    [InlineData("interface attributed, class takes one out",
        "[Traced] public interface I { int M(); int N(); } public partial class C : I { [NotInstrumented] public int M() => 1; public int N() => 2; }",
        "I i = new C(); i.M(); i.N();", "C.N")]
    [InlineData("interface attributed, class taken out",
        "[Traced] public interface I { int M(); } [NotInstrumented] public partial class C : I { public int M() => 1; } public partial class D : I { public int M() => 1; }",
        "I c = new C(), d = new D(); c.M(); d.M();", "D.M")]
    [InlineData("interface member taken out of its attributed interface",
        "[Traced] public interface I { [NotInstrumented] int M(); int N(); } public partial class C : I { public int M() => 1; public int N() => 2; }",
        "I i = new C(); i.M(); i.N();", "C.N")]
    [InlineData("base interface attributed",
        "[Traced] public interface I { int M(); } public interface J : I { int N(); } public partial class C : J { public int M() => 1; public int N() => 2; }",
        "J j = new C(); j.M(); j.N();", "C.M")]
    [InlineData("every implementation has its own",
        "[Traced] public interface I { int M(); } public partial class C : I { public int M() => 1; } public partial class D(I inner) : I { public int M() => inner.M(); }",
        "I i = new D(new C()); i.M();", "C.M D.M")]
    [InlineData("explicit implementation is not public",
        "[Traced] public partial class C : I { int I.M() => 1; public int N() => 1; } public interface I { int M(); }",
        "I i = new C(); i.M(); new C().N();", "C.N")]
    [InlineData("generic interface",
        "[Traced] public interface I<T> { T M(T t); } public partial class C : I<int>, I<string> { public int M(int t) => t; public string M(string t) => t; }",
        "I<int> i = new C(); I<string> s = new C(); i.M(1); s.M(\"x\");", "C.M C.M")]
    public async Task Attributes_GoDown(string what, string types, string body, string expected)
    {
        Assert.NotEmpty(what);
        var run = await ProgramRunner.RunOnAndOffAsync($$"""
            using Instrumentation;
            {{types}}
            public static class Test { public static void Run() { {{body}} } }
            """);

        Assert.Equal(expected, string.Join(' ', run.Telemetry.Spans.Select(span => span.Name)));
    }

    [Fact]
    public async Task SignalsFromSeveralPlaces_AddUp()
    {
        var run = await ProgramRunner.RunOnAndOffAsync("""
            using Instrumentation;
            [Metered] public interface I { [Logged("from the interface")] int M(); }
            [Traced] public partial class C : I { public virtual int M() => 1; }
            public partial class D : C { [Traced("D's own")] public override int M() => 2; }
            public static class Test { public static void Run() { I i = new D(); i.M(); } }
            """);

        run.Telemetry.CompletedOnce("D's own", "D.M");
        Assert.Equal("from the interface", run.Telemetry.SingleLog("D's own.completed").Message);
    }
}
