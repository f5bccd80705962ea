using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Generator.Tests.Cost;

/// <summary>
/// What keeps an edit cheap in a large project: before anything is bound, a call's name is looked up among those of attributed methods. No
/// test of time; these count what gets past the filter.
/// </summary>
public sealed class NameFilterTests
{
    private const string Operations = """
        using Instrumentation;
        public static class Pricing
        {
            [Traced] public static int Total(int count) => count;
            public static int Untouched(int count) => count;
        }
        [Metered] public partial class Stock
        {
            public int Take(int count) => count;
            private int Hidden() => Take(1);
        }
        public partial class Stock
        {
            public int Put(int count) => count;
        }
        public interface IStore { [Logged] void Save(); void Load(); }
        public static class OthersHere { [System.Obsolete] public static int Total(string text) => 1; }
        """;

    [Fact]
    public void Names_AreThoseOfAttributedMethods()
    {
        // The private method of an attributed type is not instrumented, but only binding would tell.
        Assert.Equal(["Hidden", "Put", "Save", "Take", "Total"], NamesOf(Operations));
    }

    [Fact]
    public void Names_AreNoneWithoutAttributes()
    {
        Assert.Empty(NamesOf(Operations.Replace("[Traced]", "").Replace("[Metered]", "").Replace("[Logged]", "")));
    }

    [Fact]
    public void Names_ComeFromReferencesThatUseTheRuntimeOnly()
    {
        var program = ((TestProgram)"public static class Page { }")
            .Referencing("public static class Plain { public static int Run() => 1; }")
            .Referencing("using Instrumentation; public static class Library { [Traced] public static int Answer() => 1; public static int Other() => 2; }");

        Assert.Equal(["Answer"], NamesOf(program));
    }

    [Fact]
    public void Calls_AreOnlyThoseOfOperations()
    {
        // Two hundred calls of other names, and some whose name alone is an operation's.
        var others = string.Concat(Enumerable.Range(0, 200).Select(static number => $"Pricing.Untouched({number}).ToString().Trim();\n"));
        var run = GeneratorHost.Run(TestProgram.Of(
            ("Operations.cs", Operations),
            ("Page.cs", $$"""
                public static class Page
                {
                    public static void Run(Stock stock)
                    {
                        {{others}}
                        OthersHere.Total("a");
                        Total();
                        Pricing.Total(1);
                        stock.Put(2);
                        void Total() { }
                    }
                }
                """))).AssertGeneratedCodeIsClean();

        Assert.Equal(["Pricing.Total", "Stock.Put", "Stock.Take"], run.StepValues("Calls").SelectMany(OperationNamesOf).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EditElsewhere_MakesNoCallAgain()
    {
        var first = GeneratorHost.Run(TestProgram.Of(("Operations.cs", Operations), ("Page.cs", "public static class Page { public static int Run() => Pricing.Total(1); }"), ("Edited.cs", "// 1")));

        var second = first.Rerun(first.Program.Edit("Edited.cs", "1", "2"));

        Assert.Equal(2, second.Steps("Calls").Count);
        Assert.All(second.Steps("Calls"), static reason => Assert.True(reason is IncrementalStepRunReason.Unchanged or IncrementalStepRunReason.Cached));
    }

    private static IEnumerable<string> NamesOf(TestProgram program)
    {
        var method = Assembly.Load("Instrumentation.Generator")
            .GetType("Instrumentation.Generator.Parsing.AttributedNames", throwOnError: true)!
            .GetMethod("Of", BindingFlags.Public | BindingFlags.Static)!;
        var names = (IEnumerable<string>)method.Invoke(null, [GeneratorHost.Run(program).Input, CancellationToken.None])!;
        return names.Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> OperationNamesOf(object calls) =>
        ((IEnumerable)calls.GetType().GetProperty("Operations")!.GetValue(calls)!)
            .Cast<object>()
            .Select(static operation => (string)operation.GetType().GetProperty("Name")!.GetValue(operation)!);
}
