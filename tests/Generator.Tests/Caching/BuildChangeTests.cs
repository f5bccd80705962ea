using Microsoft.CodeAnalysis;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace Instrumentation.Generator.Tests.Caching;

/// <summary>Changes of the project: properties, language, references.</summary>
public sealed class BuildChangeTests
{
    [Fact]
    public void UnrelatedProperty_IsCached()
    {
        var first = AllRoutes.Run();

        first.Rerun(first.Program.WithProperty("RootNamespace", "Shop")).AssertAllCached();
    }

    [Fact]
    public void SwitchedOff_OnlyPartialMethodsAndScopesRemain()
    {
        var first = AllRoutes.Run();

        var off = first.Rerun(first.Program.Disabled()).AssertCompiles();
        Assert.Equal(["Build"], off.ChangedSteps());
        Assert.Equal([AllRoutes.DecoratorsOutput, AllRoutes.ScopesOutput, AllRoutes.EndpointOutput], off.ProductSources());

        var on = off.Rerun(first.Program).AssertCompiles();
        Assert.Equal(first.Sources, on.Sources);
    }

    [Fact]
    public void DesignTimeBuild_ChangesShimsOnly()
    {
        var first = AllRoutes.Run();

        var second = first.Rerun(first.Program.WithProperty("DesignTimeBuild", "true")).AssertCompiles();

        Assert.Equal([AllRoutes.StoreOutput], DifferentSources(first, second));
    }

    [Fact]
    public void CodeLocation_FollowsTheLines()
    {
        var first = AllRoutes.Run();
        var located = first.Rerun(first.Program.WithProperty("InstrumentationCodeLocation", "true").WithProperty("ProjectDir", "/src/")).AssertCompiles();
        Assert.Equal([AllRoutes.EndpointOutput, AllRoutes.PricingOutput, AllRoutes.StockOutput, AllRoutes.StoreOutput], DifferentSources(first, located));

        // What costs every operation its cache without the property concerns one type with it.
        located.Rerun(located.Program.Edit(AllRoutes.Pricing, "    [Metered]", "    // New.\n    [Metered]")).AssertCompiles()
            .AssertChanged((AllRoutes.PricingOutput, Modified));
    }

    [Fact]
    public void UnrelatedReference_IsCached()
    {
        var first = AllRoutes.Run();

        first.Rerun(first.Program.Referencing("public static class Library { public static int Total(int count) => count; }")).AssertAllCached();
    }

    [Fact]
    public void ReferenceWithOperations_ChangesScopesOnly()
    {
        var first = AllRoutes.Run();
        TestProgram library = """
            using Instrumentation;
            [assembly: InstrumentationScope("Library")]
            public static class Library { [Traced] public static int Answer() => 42; }
            """;

        var second = first.Rerun(first.Program.Referencing(library)).AssertCompiles();
        second.AssertChanged((AllRoutes.ScopesOutput, Modified));

        // The library built again is another reference of the same content.
        var third = second.Rerun(second.Program with { ProgramReferences = [new ProgramReference(library with { }, AsReferenceAssembly: false)] });
        third.AssertAllCached();
    }

    [Fact]
    public void EditOfAReferencedAttribute_ChangesItsWrappersOnly()
    {
        TestProgram library = "using Instrumentation; public static class Library { [Traced] public static int Answer() => 42; }";
        var program = AllRoutes.Program.Referencing(library).Edit(AllRoutes.Report, "Total(count)", "Total(count) + Library.Answer()");
        var first = GeneratorHost.Run(program).AssertCompiles();

        var edited = library.Edit("Program.cs", "[Traced]", "[Traced(\"answer\")]");
        var second = first.Rerun(program with { ProgramReferences = [new ProgramReference(edited, AsReferenceAssembly: false)] }).AssertCompiles();

        second.AssertChanged(("Library.Calls.g.cs", Modified));
    }

    [Fact]
    public void LanguageChange_ChangesNothingFromElevenOn()
    {
        var first = AllRoutes.Run();

        var second = first.Rerun(first.Program with
        {
            ParseOptions = first.Program.ParseOptions.WithLanguageVersion(Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp11),
        }).AssertCompiles();

        Assert.Empty(DifferentSources(first, second));
        Assert.Empty(second.ChangedSteps());
    }

    private static IEnumerable<string> DifferentSources(GeneratorRun left, GeneratorRun right)
    {
        Assert.Equal(left.Sources.Keys, right.Sources.Keys);
        return left.Sources.Keys.Where(name => left.Sources[name] != right.Sources[name]);
    }
}
