namespace Instrumentation.Generator.Tests.Attributes;

/// <summary><c>[NotInstrumented]</c> is nearer than what asks for instrumentation, wherever the two are written.</summary>
public sealed class OptOutTests
{
    [Theory]
    [InlineData("[Traced] public interface IPage { void Run(); [NotInstrumented] void Skip(); }", "public partial class Page : IPage { public void Run() { } public void Skip() { } }")]
    [InlineData("[Traced] public interface IPage { void Run(); void Skip(); }", "public partial class Page : IPage { public void Run() { } [NotInstrumented(\"cheap\")] public void Skip() { } }")]
    [InlineData("public interface IPage { [Traced] void Run(); }", "public partial class Page : IPage { public void Run() { } public void Skip() { } }")]
    [InlineData("public interface IPage { }", "[Traced] public partial class Page : IPage { public void Run() { } [NotInstrumented] public void Skip() { } }")]
    [InlineData("public class Base { [Traced] public virtual void Run() { } [Traced] public virtual void Skip() { } }", "public partial class Page : Base { public override void Run() { } [NotInstrumented] public override void Skip() { } }")]
    public void Skipped_IsLeftAlone(string declaration, string implementation)
    {
        var run = GeneratorHost.Run($$"""
            using Instrumentation;
            {{declaration}}
            {{implementation}}
            public static class Caller
            {
                [NotInstrumented] public static void CallAll(Page page) { page.Run(); page.Skip(); }
            }
            """).AssertCompiles();

        var text = run.Sources["Page.Calls.g.cs"];
        Assert.Contains("Run__Instrumented()", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Skip", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Skip", run.Sources["Caller.Interceptors.g.cs"], StringComparison.Ordinal);
    }
}
