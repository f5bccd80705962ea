using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace Instrumentation.Generator.Tests.Caching;

/// <summary>An interceptor's location contains a hash of its file, so every edit there writes the file's own interceptors again, and no others.</summary>
public sealed class CallSiteEditTests
{
    [Theory]
    [InlineData("Checkout.cs", "var count", "var  count", AllRoutes.CheckoutCallsOutput)]
    [InlineData("Checkout.cs", "return Pricing", "// New.\n        return Pricing", AllRoutes.CheckoutCallsOutput)]
    [InlineData("Report.cs", "Pricing.Total(count)", "Pricing.Total(count) + 1", AllRoutes.ReportCallsOutput)]
    [InlineData("Stock.cs", "count < 10", "count < 11", AllRoutes.StockCallsOutput)]
    public void EditInCallSiteFile_ChangesItsInterceptorsOnly(string file, string oldText, string newText, string output)
    {
        var first = AllRoutes.Run();

        var second = first.Rerun(first.Program.Edit(file, oldText, newText)).AssertCompiles();

        second.AssertChanged((output, Modified));
        Assert.Equal(["Files", "Calls", "Interceptors"], second.ChangedSteps());
    }

    [Fact]
    public void FirstCall_AddsToItsTypesWrappersAndItsFileOnly()
    {
        var first = AllRoutes.Run();

        var second = first.Rerun(first.Program.Edit(AllRoutes.Report, "Total(count)", "Total(count) - Pricing.Discount(count)")).AssertCompiles();

        second.AssertChanged((AllRoutes.PricingOutput, Modified), (AllRoutes.ReportCallsOutput, Modified));
        Assert.DoesNotContain(" Discount(", first.Sources[AllRoutes.PricingOutput], StringComparison.Ordinal);
        Assert.Contains(" Discount(", second.Sources[AllRoutes.PricingOutput], StringComparison.Ordinal);
    }

    [Fact]
    public void FurtherCall_ChangesItsFileOnly()
    {
        var first = AllRoutes.Run();

        first.Rerun(first.Program.Edit(AllRoutes.Report, "return Pricing", "Pricing.Total(1);\n        return Pricing")).AssertCompiles()
            .AssertChanged((AllRoutes.ReportCallsOutput, Modified));
    }

    [Fact]
    public void FirstCallInFile_AddsItsFileOnly()
    {
        var first = AllRoutes.Run();

        first.AssertTextsChanged(
            first.Program.Edit(AllRoutes.Plain, "value * 2", "(int)Pricing.Total(value)"), ("Shop.Plain.Interceptors.g.cs", New));
    }

    [Fact]
    public void FileWithoutItsLastCall_LosesItsInterceptors()
    {
        var first = AllRoutes.Run();

        first.AssertTextsChanged(first.Program.Edit(AllRoutes.Report, "Pricing.Total(count)", "count"), (AllRoutes.ReportCallsOutput, Removed));
    }

    [Fact]
    public void MethodWithoutItsLastCall_LosesItsWrapper()
    {
        var first = AllRoutes.Run();

        first.AssertTextsChanged(
            first.Program.Edit(AllRoutes.Stock, "=> Reserve(count)", "=> count > 0"), (AllRoutes.StockOutput, Removed), (AllRoutes.StockCallsOutput, Removed));
    }

    [Fact]
    public void RemovedFile_LosesItsInterceptors()
    {
        var first = AllRoutes.Run();

        first.AssertTextsChanged(first.Program.WithoutFile(AllRoutes.Report), (AllRoutes.ReportCallsOutput, Removed));
    }

    [Fact]
    public void RenamedFile_KeepsItsText()
    {
        var first = AllRoutes.Run();

        var second = first.Rerun(first.Program.WithoutFile(AllRoutes.Plain).WithFile("Moved.cs", first.Program.Files.Single(static file => file.Path == AllRoutes.Plain).Text));

        second.AssertAllCached();
    }
}
