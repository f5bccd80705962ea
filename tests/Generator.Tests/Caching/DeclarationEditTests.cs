using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace Instrumentation.Generator.Tests.Caching;

/// <summary>Edits of what is instrumented, and how.</summary>
public sealed class DeclarationEditTests
{
    [Theory]
    [InlineData(AllRoutes.Endpoint, "[Traced, Metered, Logged(\"Placed {id}\")]", "[Traced(\"place\"), Metered, Logged(\"Placed {id}\")]", AllRoutes.EndpointOutput)]
    [InlineData(AllRoutes.Endpoint, "Placed {id}", "Order {id} placed", AllRoutes.EndpointOutput)]
    [InlineData(AllRoutes.Endpoint, "[Tag] int", "[Tag(\"order\")] int", AllRoutes.EndpointOutput)]
    [InlineData(AllRoutes.Endpoint, "[Tag] int", "[Tag, Sensitive] int", AllRoutes.EndpointOutput)]
    [InlineData(AllRoutes.Store, "[Traced, Metered]", "[Traced]", AllRoutes.StoreOutput)]
    [InlineData(AllRoutes.Store, "[Traced, Metered]", "[Traced, Metered(Active = false)]", AllRoutes.StoreOutput)]
    [InlineData(AllRoutes.Pricing, "[Metered]", "[Metered(\"shop.price\", Buckets = new[] { 1.5, 2 })]", AllRoutes.PricingOutput)]
    [InlineData(AllRoutes.Pricing, "[Metered]", "[Metered, Logged]", AllRoutes.PricingOutput)]
    [InlineData(AllRoutes.Gateway, "[Traced]", "[Traced, Metered]", AllRoutes.GatewayOutput)]
    [InlineData(AllRoutes.Pricing, "public static class", "[Traced]\npublic static class", AllRoutes.PricingOutput)]
    public void AttributeEdit_ChangesItsTypeOnly(string file, string oldText, string newText, string output)
    {
        var first = AllRoutes.Run();

        var second = first.Rerun(first.Program.Edit(file, oldText, newText)).AssertCompiles();

        second.AssertChanged((output, Modified));
        Assert.DoesNotContain("Interceptors", second.ChangedSteps());
    }

    [Fact]
    public void MarkOnATypeInAnotherFile_ChangesWhatCapturesIt()
    {
        const string Customer = "Customer.cs";
        var first = GeneratorHost.Run(TestProgram.Of(
            (Customer, "public class Customer { public string Email { get; set; } = \"\"; }"),
            ("Endpoint.cs", """
                using Instrumentation;
                public partial class Endpoint
                {
                    [Traced] public partial void Place([Tag(path: nameof(Customer.Email))] Customer customer);
                    private void PlaceCore(Customer customer) { }
                }
                """)));

        var second = first.Rerun(first.Program.Edit(Customer, "public class", "[Instrumentation.Sensitive] public class")).AssertCompiles();

        second.AssertChanged(("Endpoint.Partial.g.cs", Modified));
        Assert.Contains("redaction: global::Instrumentation.Redaction.Erase", second.Sources["Endpoint.Partial.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void RemovedAttribute_RemovesWrapperAndInterceptors()
    {
        var first = AllRoutes.Run();

        first.AssertTextsChanged(
            first.Program.Edit(AllRoutes.Pricing, "[Metered]", ""),
            (AllRoutes.PricingOutput, Removed),
            (AllRoutes.CheckoutCallsOutput, Modified),
            (AllRoutes.ReportCallsOutput, Removed));
    }

    [Fact]
    public void OptOut_RemovesShimAndInterceptors()
    {
        var first = AllRoutes.Run();

        first.AssertTextsChanged(
            first.Program.Edit(AllRoutes.Store, "[Traced, Metered]", "[NotInstrumented(\"called a million times a second\")]"),
            (AllRoutes.StoreOutput, Removed),
            (AllRoutes.CheckoutCallsOutput, Modified));
    }

    [Fact]
    public void NewAttribute_AddsToItsType()
    {
        var first = AllRoutes.Run();

        var second = first.Rerun(first.Program.Edit(AllRoutes.Store, "    public string Name()", "    [Logged]\n    public string Name()")).AssertCompiles();

        second.AssertChanged((AllRoutes.StoreOutput, Modified));
        Assert.Contains(".IStore.Name()", second.Sources[AllRoutes.StoreOutput], StringComparison.Ordinal);
    }

    [Fact]
    public void Rename_ChangesTheTypeAndItsCallers()
    {
        var first = AllRoutes.Run();
        var edited = first.Program
            .Edit(AllRoutes.Pricing, "Total", "Sum")
            .Edit(AllRoutes.Checkout, "Total", "Sum")
            .Edit(AllRoutes.Report, "Total", "Sum");

        first.Rerun(edited).AssertCompiles().AssertChanged(
            (AllRoutes.PricingOutput, Modified), (AllRoutes.CheckoutCallsOutput, Modified), (AllRoutes.ReportCallsOutput, Modified));
    }

    [Fact]
    public void RenamedType_MovesItsOutputs()
    {
        var first = AllRoutes.Run();

        first.AssertTextsChanged(
            first.Program.Edit(AllRoutes.Endpoint, "class Endpoint", "class Orders"), (AllRoutes.EndpointOutput, Removed), ("Shop.Orders.Partial.g.cs", New));
    }

    [Fact]
    public void RenamedParameter_ChangesTheTypeAndItsCallers()
    {
        var first = AllRoutes.Run();

        first.Rerun(first.Program.Edit(AllRoutes.Pricing, "Discount(int count) => count", "Discount(int pieces) => pieces")).AssertAllCached();
        first.Rerun(first.Program.Edit(AllRoutes.Pricing, "Total(int count)", "Total(int pieces)").Edit(AllRoutes.Pricing, "count * 9.5m", "pieces * 9.5m"))
            .AssertCompiles()
            .AssertChanged((AllRoutes.PricingOutput, Modified), (AllRoutes.CheckoutCallsOutput, Modified), (AllRoutes.ReportCallsOutput, Modified));
    }

    [Fact]
    public void RemovedDeclaration_RemovesItsOutput()
    {
        var first = AllRoutes.Run();

        first.AssertTextsChanged(first.Program.WithoutFile(AllRoutes.Endpoint), (AllRoutes.EndpointOutput, Removed));
    }

    [Fact]
    public void MethodMovedToAnotherPart_ChangesNoOutput()
    {
        var first = AllRoutes.Run();
        const string Core = "private string PlaceCore(int id) => \"placed\";";

        first.Rerun(first.Program
            .Edit(AllRoutes.Endpoint, Core, "")
            .WithFile("Endpoint.Core.cs", $"namespace Shop; public partial class Endpoint {{ {Core} }}"))
            .AssertCompiles()
            .AssertChanged();
    }
}
