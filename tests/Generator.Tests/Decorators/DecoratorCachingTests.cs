using Instrumentation.Generator.Tests.Caching;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace Instrumentation.Generator.Tests.Decorators;

/// <summary>An edit makes the decorators again that it is about, and the list of them only if there are others.</summary>
public sealed class DecoratorCachingTests
{
    private const string ListOutput = "Instrumentation.Decorators.g.cs";
    private const string ServicesOutput = "Instrumentation.Services.g.cs";
    private const string GatewayOutput = "IGateway.Decorator.g.cs";
    private const string LedgerOutput = "ILedger.Decorator.g.cs";
    private const string LedgerAttribute = "[assembly: Decorate(typeof(ILedger))]\n";

    private static TestProgram Program => TestProgram.Of(
        ("Assembly.cs", $"using Instrumentation;\n[assembly: Decorate(typeof(IGateway))]\n{LedgerAttribute}"),
        ("IGateway.cs", "public interface IGateway { int Charge(int amount); string Name { get; } }\n"),
        ("ILedger.cs", "public interface ILedger { void Book(); }\n"),
        ("Gateway.cs", "using Instrumentation;\npublic partial class Gateway : IGateway { public int Charge(int amount) => amount; public string Name => \"\"; }\n"));

    [Theory]
    [InlineData("Assembly.cs", "using Instrumentation;", "using Instrumentation; // ours")]
    [InlineData("IGateway.cs", "public interface", "/// <summary>Charges.</summary>\npublic interface")]
    [InlineData("IGateway.cs", "}\n", "static int Size => 1; }\n")]
    [InlineData("Gateway.cs", "=> amount", "=> amount + 1")]
    [InlineData("Gateway.cs", "}\n", "public void More() { } }\n")]
    public void EditThatChangesNoDecorator_IsCached(string file, string oldText, string newText)
    {
        var first = GeneratorHost.Run(Program);

        var second = first.Rerun(first.Program.Edit(file, oldText, newText)).AssertCompiles();

        second.AssertChanged();
        Assert.All(second.Steps("Decorators").Concat(second.Steps("DecoratorList")), static reason => Assert.True(reason is Cached or Unchanged, reason.ToString()));
    }

    [Theory]
    [InlineData("int amount", "int sum")]
    [InlineData("int Charge", "[Instrumentation.Logged] int Charge")]
    [InlineData("{ get; }", "{ get; set; }")]
    public void EditOfAnInterface_ChangesItsDecoratorOnly(string oldText, string newText)
    {
        var first = GeneratorHost.Run(Program.WithoutFile("Gateway.cs"));

        first.Rerun(first.Program.Edit("IGateway.cs", oldText, newText)).AssertCompiles().AssertChanged((GatewayOutput, Modified));
    }

    [Fact]
    public void Pattern_ChangesWhatItMeans()
    {
        var first = GeneratorHost.Run(Program);

        first.Rerun(first.Program.Edit("Assembly.cs", LedgerAttribute, LedgerAttribute + "[assembly: Traced(Targets = \"ILedger\")]\n"))
            .AssertCompiles()
            .AssertChanged((LedgerOutput, Modified));
    }

    /// <summary>A class that comes to record a member itself takes it from the decorator.</summary>
    [Fact]
    public void AttributeOnAnImplementation_ChangesTheDecorator()
    {
        var first = GeneratorHost.Run(Program);

        var second = first.Rerun(first.Program.Edit("Gateway.cs", "public int Charge", "[Traced] public int Charge")).AssertCompiles();

        Assert.Equal(Modified, second.Outputs[GatewayOutput]);
        Assert.Equal(Cached, second.Outputs[LedgerOutput]);
        Assert.Contains("=> this._inner.Charge(amount);", second.Sources[GatewayOutput], StringComparison.Ordinal);
        Assert.DoesNotContain("Operations", second.Sources[GatewayOutput], StringComparison.Ordinal);
    }

    [Fact]
    public void AnotherAttribute_AddsToTheList()
    {
        var first = GeneratorHost.Run(Program.Edit("Assembly.cs", LedgerAttribute, ""));

        first.AssertTextsChanged(first.Program.WithFile("More.cs", "[assembly: Instrumentation.Decorate(typeof(ILedger))]"), (ListOutput, Modified), (LedgerOutput, New));
    }

    [Fact]
    public void LastAttribute_TakesAllWithIt()
    {
        var first = GeneratorHost.Run(Program.Edit("Assembly.cs", LedgerAttribute, ""));

        first.AssertTextsChanged(
            first.Program.Edit("Assembly.cs", "[assembly: Decorate(typeof(IGateway))]\n", ""),
            (ListOutput, Removed), (ServicesOutput, Removed), (GatewayOutput, Removed), ("Instrumentation.Scopes.g.cs", Modified));
    }

    [Fact]
    public void OrderOfFiles_ChangesNothing()
    {
        var program = Program;

        Assert.Equal(GeneratorHost.Run(program).Sources, GeneratorHost.Run(program with { Files = [.. program.Files.Reverse()] }).Sources);
    }
}
