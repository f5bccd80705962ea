namespace Instrumentation.Analyzers.Tests.Coverage;

/// <summary>The options of the family, and INS1003, which has nothing to look at without one.</summary>
public sealed class ConfiguredEntryPointTests
{
    private const string Source = """
        using Instrumentation;
        namespace Shop
        {
            public interface ICommandHandler { void Handle(); }
            public abstract class Bus { public virtual void Dispatch() { } }
            public sealed class CommandAttribute : Attribute;
        }
        """;

    [Theory]
    [InlineData("T:Shop.ICommandHandler", "public class C : ICommandHandler { public void [|Handle|]() => Console.Beep(); public void Other() => Console.Beep(); }")]
    [InlineData("T:Shop.ICommandHandler", "public class C : ICommandHandler { [Traced] public void Handle() => Console.Beep(); }")]
    [InlineData("T:Shop.Bus", "public class C : Bus { public void [|Run|]() => Console.Beep(); private void Other() => Console.Beep(); }")]
    [InlineData("T:Shop.CommandAttribute", "public class C { [Command] public static void [|Run|]() => Console.Beep(); public void Other() => Console.Beep(); }")]
    [InlineData("T:Shop.CommandAttribute", "[Command] public class C { public void [|Run|]() => Console.Beep(); }")]
    [InlineData("M:Shop.C.Run", "public class C { public void [|Run|](int a) => Console.Beep(); public void Other() => Console.Beep(); }")]
    [InlineData("M:Shop.C.Run", "public class C { [NotInstrumented(\"why\")] public void Run(int a) => Console.Beep(); }")]
    public async Task Additional_NamesEntryPoints(string ids, string type) => await new AnalyzerHost("INS1001").VerifyAsync(
        TestProgram.Of(Source, "using Instrumentation;\nnamespace Shop;\n" + type) with { EditorConfig = "[*.cs]\ninstrumentation.entry_points.additional = " + ids });

    [Theory]
    [InlineData("T:Shop.C")]
    [InlineData("M:Shop.C.Run")]
    [InlineData("M:Shop.C.Run(System.Int32), T:Shop.D")]
    public async Task Exclude_TakesThemOut(string ids) => await new AnalyzerHost("INS1002").VerifyAsync(
        TestProgram.Of("namespace Shop { public class C : Microsoft.AspNetCore.Mvc.ControllerBase { public void Run(int a) => Console.Beep(); } }") with
        {
            EditorConfig = "[*.cs]\ninstrumentation.entry_points.exclude = " + ids,
        });

    [Theory]
    [InlineData("Shop.*Service", "public class StockService { public void [|Count|]() => Console.Beep(); private void Other() => Console.Beep(); public int Trivial() => 1; }")]
    [InlineData("Shop.*Service", "[Metered] public class StockService { public void Count() => Console.Beep(); }")]
    [InlineData("Shop.*Service", "public class StockServiceBase { public void Count() => Console.Beep(); }")]
    [InlineData("Other.*, Shop.Stock", "public class Stock { public void [|Count|]() => Console.Beep(); }")]
    [InlineData("Shop.Sto.k", "public class Stock { public void Count() => Console.Beep(); }")]
    public async Task Include_NamesServices(string patterns, string type) => await new AnalyzerHost("INS1003").VerifyAsync(
        TestProgram.Of("using Instrumentation;\nnamespace Shop;\n" + type) with
        {
            EditorConfig = "[*.cs]\ndotnet_diagnostic.INS1003.severity = warning\ninstrumentation.entry_points.include = " + patterns,
        });

    [Fact]
    public async Task Service_IsNamedWithItsPattern()
    {
        var program = TestProgram.Of("namespace Shop; public class Stock { public void [|Count|]() => Console.Beep(); }") with
        {
            EditorConfig = "[*.cs]\ndotnet_diagnostic.INS1003.severity = warning\ninstrumentation.entry_points.include = Shop.*",
        };

        Assert.Equal("'Stock.Count' is a public method of a type that 'Shop.*' names, and records nothing", Assert.Single(await new AnalyzerHost("INS1003").VerifyAsync(program)).GetMessage());
    }

    [Fact]
    public async Task Services_AreLookedAtOnlyWhenAskedFor() => await new AnalyzerHost("INS1003").VerifyAsync(
        TestProgram.Of("namespace Shop; public class Stock { public void Count() => Console.Beep(); }") with { EditorConfig = "[*.cs]\ninstrumentation.entry_points.include = Shop.*" });
}
