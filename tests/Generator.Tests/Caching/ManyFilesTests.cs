using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace Instrumentation.Generator.Tests.Caching;

/// <summary>
/// Each output of interceptors declares an attribute of one name, among all of which the compiler looks for it. Beyond some number, several files share one.
/// </summary>
public sealed class ManyFilesTests
{
    private const string Prices = "Prices.cs";

    [Theory]
    [InlineData(1, 1)]
    [InlineData(64, 64)]
    [InlineData(65, 8)]
    [InlineData(128, 8)]
    [InlineData(129, 16)]
    public void Outputs_AreFewWhereFilesAreMany(int files, int outputs) => Assert.Equal(outputs, InterceptorsOf(Run(files)).Count());

    [Fact]
    public void EveryCall_IsRedirectedOnce()
    {
        var run = Run(100);

        var texts = InterceptorsOf(run).Select(output => run.Sources[output]).ToList();
        Assert.All(
            Enumerable.Range(0, 100),
            file => Assert.Single(texts.SelectMany(static text => text.Split('\n')), line => line.Contains($" // Page{file}.cs ", StringComparison.Ordinal)));
    }

    [Fact]
    public void CallsOfOneMethod_ShareAnInterceptor()
    {
        var run = Run(100);

        Assert.All(InterceptorsOf(run), output => Assert.Single(run.Sources[output].Split('\n'), static line => line.Contains("internal static int", StringComparison.Ordinal)));
    }

    [Fact]
    public void EditOfAFile_ChangesItsOutputOnly()
    {
        var first = Run(100);
        var output = InterceptorsOf(first).Single(output => first.Sources[output].Contains("// Page7.cs ", StringComparison.Ordinal));

        first.Rerun(first.Program.Edit("Page7.cs", "Total(7)", "Total(77)")).AssertCompiles().AssertChanged((output, Modified));
    }

    [Fact]
    public void EditOfAnAttribute_ChangesNoInterceptor()
    {
        var first = Run(100);

        first.Rerun(first.Program.Edit(Prices, "Traced", "Metered")).AssertCompiles().AssertChanged(("Prices.Calls.g.cs", Modified));
    }

    [Fact]
    public void FurtherFile_ChangesOneOutput()
    {
        var first = Run(100);

        var changed = first.Rerun(first.Program.WithFile("Page100.cs", Page(100))).AssertCompiles();

        Assert.Single(InterceptorsOf(changed), output => first.Sources[output] != changed.Sources[output]);
    }

    private static GeneratorRun Run(int files)
    {
        var program = TestProgram.Of((Prices, "public static class Prices { [Instrumentation.Traced] public static int Total(int count) => count; }"));
        for (var i = 0; i < files; i++)
        {
            program = program.WithFile($"Page{i}.cs", Page(i));
        }

        return GeneratorHost.Run(program).AssertCompiles();
    }

    private static string Page(int number) => $"public static class Page{number} {{ public static int Show() => Prices.Total({number}); }}";

    private static IEnumerable<string> InterceptorsOf(GeneratorRun run) => run.Sources.Keys.Where(static name => name.EndsWith(".Interceptors.g.cs", StringComparison.Ordinal));
}
