using Microsoft.CodeAnalysis;

namespace Instrumentation.Generator.Tests.Caching;

/// <summary>Edits that change no model: everything stays cached.</summary>
public sealed class UnrelatedEditTests
{
    [Fact]
    public void FirstRun_MakesAllOutputs()
    {
        var run = AllRoutes.Run();

        Assert.Equal(
            [
                AllRoutes.DecoratorsOutput,
                AllRoutes.ScopesOutput,
                AllRoutes.ServicesOutput,
                AllRoutes.CheckoutCallsOutput,
                AllRoutes.EndpointOutput,
                AllRoutes.GatewayOutput,
                AllRoutes.PricingOutput,
                AllRoutes.ReportCallsOutput,
                AllRoutes.StockOutput,
                AllRoutes.StockCallsOutput,
                AllRoutes.StoreOutput,
            ],
            run.Outputs.Keys);
        Assert.All(run.Outputs.Values, static reason => Assert.Equal(IncrementalStepRunReason.New, reason));
        Assert.NotEmpty(PipelineSteps.Names);
        Assert.Equal(PipelineSteps.Names, run.ChangedSteps());
    }

    [Fact]
    public void NoEdit_IsCached()
    {
        var first = AllRoutes.Run();

        first.Rerun(first.Program).AssertAllCached();
    }

    [Theory]
    [InlineData(AllRoutes.Plain, "value * 2", "value + value")]
    [InlineData(AllRoutes.Plain, "public static int Twice", "public static int Other(string text) => text.Length;\n    public static int Twice")]
    [InlineData(AllRoutes.Endpoint, "\"placed\"", "$\"placed {id}\"")]
    [InlineData(AllRoutes.Store, "return 3;", "return 3 + DateTime.Now.Day;")]
    [InlineData(AllRoutes.Store, "\"store\"", "\"shop\"")]
    [InlineData(AllRoutes.Pricing, "count * 9.5m", "(count + 1) * 9.5m")]
    public void EditOfABody_IsCached(string file, string oldText, string newText) => AssertCached(file, oldText, newText);

    [Theory]
    [InlineData(AllRoutes.Plain, "public static class", "// New.\npublic static class")]
    [InlineData(AllRoutes.Endpoint, "    [Traced", "    /// <summary>Places an order.</summary>\n    [Traced")]
    [InlineData(AllRoutes.Store, "    [Traced", "    // New.\n    [Traced")]
    [InlineData(AllRoutes.Pricing, "    [Metered", "    // New.\n    [Metered")]
    [InlineData(AllRoutes.Gateway, "    [Traced", "    // New.\n    [Traced")]
    public void CommentAbove_IsCached(string file, string oldText, string newText) => AssertCached(file, oldText, newText);

    [Theory]
    [InlineData(AllRoutes.Plain, "value * 2", "value  *  2")]
    [InlineData(AllRoutes.Endpoint, "[Traced, Metered,", "[Traced,\n     Metered,")]
    [InlineData(AllRoutes.Endpoint, "Place([Tag] int id)", "Place( [Tag]  int  id )")]
    [InlineData(AllRoutes.Store, "public sealed partial class Store", "\n\npublic  sealed  partial class Store")]
    [InlineData(AllRoutes.Pricing, "Total(int count)", "Total(\n        int count)")]
    [InlineData(AllRoutes.Gateway, "[assembly: Decorate", "[assembly:\n    Decorate")]
    public void Whitespace_IsCached(string file, string oldText, string newText) => AssertCached(file, oldText, newText);

    [Fact]
    public void UnrelatedFile_IsCached()
    {
        var first = AllRoutes.Run();

        var added = first.Rerun(first.Program.WithFile("Added.cs", "namespace Shop; public sealed class Added { public int Twice(int x) => Plain.Twice(x); }"));
        added.AssertAllCached();

        added.Rerun(added.Program.WithoutFile("Added.cs")).AssertAllCached();
    }

    [Fact]
    public void UnrelatedInterfaceAndPartialMethod_AreCached()
    {
        var first = AllRoutes.Run();

        // Everything that the parsers have to look at and to leave alone: an implementation, a partial method, a call of an operation's name.
        first.Rerun(first.Program.WithFile("Added.cs", """
            namespace Shop;
            public interface IOther { int Total(int count); }
            public sealed partial class Other : IOther
            {
                public int Total(int count) => count;
                public int Twice(int count) => Total(count);
                partial void Changed();
            }
            """)).AssertAllCached();
    }

    private static void AssertCached(string file, string oldText, string newText)
    {
        var first = AllRoutes.Run();

        first.Rerun(first.Program.Edit(file, oldText, newText)).AssertAllCached();
    }
}
