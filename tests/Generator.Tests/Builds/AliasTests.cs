namespace Instrumentation.Generator.Tests.Builds;

/// <summary>The names filter looks at syntax, so every way to write an attribute's name has a case here.</summary>
public sealed class AliasTests
{
    [Theory]
    [InlineData("using Instrumentation;", "Traced")]
    [InlineData("using Instrumentation;", "TracedAttribute")]
    [InlineData("", "Instrumentation.Traced")]
    [InlineData("", "global::Instrumentation.TracedAttribute")]
    [InlineData("", "@Instrumentation.@TracedAttribute()")]
    [InlineData("using T = Instrumentation.TracedAttribute;", "T")]
    [InlineData("using TAttribute = Instrumentation.TracedAttribute;", "T")]
    [InlineData("using TAttribute = global::Instrumentation.TracedAttribute;", "TAttribute")]
    [InlineData("using I = Instrumentation;", "I.Traced")]
    [InlineData("using I = Instrumentation;", "I::TracedAttribute")]
    [InlineData("using Instrumentation; using System;", "Obsolete, Traced")]
    [InlineData("using Instrumentation;", "method: Traced")]
    public void Method_IsFound(string usings, string attribute) =>
        AssertFound(TestProgram.Of(("Page.cs", $"{usings} public static class Page {{ [{attribute}] public static int Run() => 1; }}")));

    [Theory]
    [InlineData("global using T = Instrumentation.TracedAttribute;", "T")]
    [InlineData("global using TAttribute = Instrumentation.TracedAttribute;", "T")]
    [InlineData("global using Instrumentation;", "Traced")]
    [InlineData("global using I = Instrumentation;", "I.Traced")]
    public void GlobalUsing_IsFound(string usings, string attribute) => AssertFound(TestProgram.Of(
        ("Page.cs", $"public static class Page {{ [{attribute}] public static int Run() => 1; }}"),
        ("Usings.cs", usings)));

    [Fact]
    public void UsingInsideANamespace_IsFound() => AssertFound(TestProgram.Of(
        ("Page.cs", "namespace A { using T = Instrumentation.TracedAttribute; public static class Page { [T] public static int Run() => 1; } }"),
        ("Usings.cs", "global using A;")));

    [Theory]
    [InlineData("T")]
    [InlineData("Instrumentation.Traced")]
    public void Type_IsFound(string attribute) =>
        AssertFound(TestProgram.Of(("Page.cs", $"using T = Instrumentation.TracedAttribute; [{attribute}] public static class Page {{ public static int Run() => 1; }}")));

    [Theory]
    [InlineData("[Instrumentation.Traced] public static partial class Page { }", "public static partial class Page { public static int Run() => 1; }")]
    [InlineData("[assembly: Instrumentation.Traced]", "public static class Page { public static int Run() => 1; }")]
    public void AttributeInAnotherFile_IsFound(string first, string second) => AssertFound(TestProgram.Of(("A.cs", first), ("B.cs", second)));

    [Fact]
    public void AliasOfAnother_IsNotFound()
    {
        var run = GeneratorHost.Run("using Traced = System.ObsoleteAttribute; public static class Page { [Traced] public static int Run() => 1; [System.Obsolete] public static int Call() => Run(); }");

        Assert.Equal([AllRoutes.ScopesOutput], run.ProductSources());
    }

    [Fact]
    public void PartialMethod_IsFound()
    {
        var run = GeneratorHost.Run("using T = Instrumentation.TracedAttribute; public partial class Page { [T] public partial int Run(); int RunCore() => 1; }").AssertCompiles();

        Assert.Contains("Page.Partial.g.cs", run.ProductSources());
    }

    private static void AssertFound(TestProgram program)
    {
        var run = GeneratorHost.Run(program.WithFile("Caller.cs", "public static class Caller { [System.Obsolete] public static int Call() => Page.Run(); }")).AssertCompiles();

        Assert.Contains("Caller.Interceptors.g.cs", run.ProductSources());
    }
}
