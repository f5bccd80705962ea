namespace Instrumentation.Analyzers.Tests.Fixes;

public sealed class RemovalFixTests
{
    private static readonly CodeFixHost Host = new("INS0007");

    [Theory]
    [InlineData("[[|Traced|], Obsolete] ~C() { }", "[Obsolete] ~C() { }")]
    [InlineData("[Obsolete, [|Traced|]] ~C() { }", "[Obsolete] ~C() { }")]
    [InlineData("[[|Traced|]] ~C() { }", "~C() { }")]
    [InlineData("[[|Traced|]] [Obsolete] ~C() { }", "[Obsolete] ~C() { }")]
    [InlineData("[Obsolete] [[|Traced|]] ~C() { }", "[Obsolete] ~C() { }")]
    [InlineData("public void M([[|Tag|]] int a, int b) { }", "public void M(int a, int b) { }")]
    [InlineData("[return: [|Tag|]] public int M() => 1;", "public int M() => 1;")]
    [InlineData("public int P { [[|Traced|]] get => 1; }", "public int P { get => 1; }")]
    [InlineData("[Metered([|Buckets = new[] { 1.0 }|], Active = false)] public void M() { }", "[Metered(Active = false)] public void M() { }")]
    [InlineData("[Metered(Active = false, [|Description = \"a\"|])] public void M() { }", "[Metered(Active = false)] public void M() { }")]
    [InlineData("[Metered([|Description = \"a\"|])] public void M() { }", "[Metered] public void M() { }")]
    [InlineData("[Traced, [|NotInstrumented|]] public void M() { }", "[Traced] public void M() { }")]
    [InlineData("public Action M() => [[|Traced|]] () => { };", "public Action M() => () => { };")]
    public async Task WhatHasNoEffect_IsRemoved(string before, string after) => await Host.VerifyFixAsync(Program(before), Program(after));

    [Fact]
    public async Task AttributeOfTheAssembly_IsRemoved() => await Host.VerifyFixAsync(
        "using Instrumentation;\n[assembly: Decorate(typeof(I))]\n[assembly: [|Decorate(typeof(string))|]]\npublic interface I { void M(); }\n",
        "using Instrumentation;\n[assembly: Decorate(typeof(I))]\npublic interface I { void M(); }\n");

    [Fact]
    public async Task ListOnALineOfItsOwn_GoesWithItsLine() => await Host.VerifyFixAsync(
        """
        using Instrumentation;

        public class C
        {
            /// <summary>Ends it.</summary>
            [[|Traced("a")|]]
            // Carefully.
            ~C()
            {
            }
        }
        """,
        """
        using Instrumentation;

        public class C
        {
            /// <summary>Ends it.</summary>
            // Carefully.
            ~C()
            {
            }
        }
        """);

    [Fact]
    public async Task FixAll_RemovesAll() => await Host.VerifyFixAllAsync(
        TestProgram.Of(
            """
            using Instrumentation;
            [[|Traced|], [|Metered(Description = "a")|]]
            [Obsolete]
            public class C
            {
                [[|Traced|], [|Logged|]]
                [[|Metered|]]
                ~C()
                {
                    [[|Traced|]]
                    void L([[|Tag|]] int a)
                    {
                    }

                    L(1);
                }
            }
            """,
            "using Instrumentation; public record D([[|Tag|]] int A);"),
        TestProgram.Of(
            """
            using Instrumentation;
            [Obsolete]
            public class C
            {
                ~C()
                {
                    void L(int a)
                    {
                    }

                    L(1);
                }
            }
            """,
            "using Instrumentation; public record D(int A);"));

    private static string Program(string member) => $$"""
        using Instrumentation;
        public class C
        {
            {{member}}
        }
        """;
}
