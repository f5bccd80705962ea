namespace Instrumentation.Analyzers.Tests.Fixes;

public sealed class TrivialMethodFixTests
{
    private static readonly CodeFixHost Host = new("INS0010");

    [Theory]
    [InlineData("[[|Traced|]] public int M() => 1;", "[Metered] public int M() => 1;")]
    [InlineData("[Obsolete, [|Traced|]] public int M() => 1;", "[Obsolete, Metered] public int M() => 1;")]
    [InlineData("[[|TracedAttribute|]] public int M() => 1;", "[MeteredAttribute] public int M() => 1;")]
    [InlineData("[[|Instrumentation.Traced|]] public int M() => 1;", "[Instrumentation.Metered] public int M() => 1;")]
    [InlineData("[[|global::Instrumentation.TracedAttribute|]] public int M() => 1;", "[global::Instrumentation.MeteredAttribute] public int M() => 1;")]
    [InlineData("[[|T|]] public int M() => 1;", "[global::Instrumentation.MeteredAttribute] public int M() => 1;")]
    [InlineData("[[|Traced(\"m\", Root = true)|]] public int M() => 1;", "[Metered] public int M() => 1;")]
    [InlineData("[[|Traced(\"m\", ErrorWhen = nameof(R.Failed))|], Logged] public R M() => default;", "[Metered(ErrorWhen = nameof(R.Failed)), Logged] public R M() => default;")]
    public async Task Traced_BecomesMetered(string before, string after) => await Host.VerifyFixAsync(Program(before), Program(after));

    [Theory]
    [InlineData("[[|Traced|], Metered] public int M() => 1;", "[Metered] public int M() => 1;")]
    [InlineData("[Metered] [[|Traced(\"m\")|]] public int M() => 1;", "[Metered] public int M() => 1;")]
    public async Task TracedBesideMetered_IsRemoved(string before, string after) => await Host.VerifyFixAsync(Program(before), Program(after));

    [Fact]
    public async Task FixAll_ReplacesAll() => await Host.VerifyFixAllAsync(
        TestProgram.Of(
            "using Instrumentation; public class C { [[|Traced|]] public int M() => 1; [[|Traced|], Logged] public int N() => 2; [Traced] public void O() => N(); }",
            "using Instrumentation; public class D { [[|Traced|]] public int M() => 1; }"),
        TestProgram.Of(
            "using Instrumentation; public class C { [Metered] public int M() => 1; [Metered, Logged] public int N() => 2; [Traced] public void O() => N(); }",
            "using Instrumentation; public class D { [Metered] public int M() => 1; }"));

    [Fact]
    public async Task FixAll_RemovesAll() => await Host.VerifyFixAllAsync(
        "using Instrumentation; public class C { [[|Traced|], Metered] public int M() => 1; [Metered] [[|Traced|]] public int N() => 2; }",
        "using Instrumentation; public class C { [Metered] public int M() => 1; [Metered] public int N() => 2; }");

    private static string Program(string member) => $$"""
        using Instrumentation;
        using T = Instrumentation.TracedAttribute;
        public struct R { public bool Failed; }
        public class C
        {
            {{member}}
        }
        """;
}
