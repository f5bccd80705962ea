namespace Instrumentation.Generator.Tests.Caching;

/// <summary>
/// What is remembered of a file must not outlive what it was read from: after each of these edits of one file, calls or methods in another mean
/// something else, and a run that remembers has to write what a run that knows nothing writes.
/// </summary>
public sealed class FreshRunTests
{
    private const string Library = "Library.cs";
    private const string Use = "Use.cs";
    private const string Other = "Other.cs";

    private static TestProgram Program => TestProgram.Of(
        (Library, """
            using Instrumentation;
            using Microsoft.Extensions.Logging;
            namespace Shop
            {
                public static class Names { public const string Span = "first"; }
                public class Money { public string Card { get; set; } = ""; public override string ToString() => "money"; }
                public class Bag { public Enumerator GetEnumerator() => new(); public struct Enumerator { public int Current => 1; public bool MoveNext() => false; } }
                public static class Pricing
                {
                    [Traced(Names.Span)] public static int Total(int count) => count;
                    [Metered] public static int Total(long count) => (int)count;
                    public static int Plain(int count) => count;
                    [Traced] public static IEnumerable<int> Numbers() { return new[] { 1 }; }
                    [Traced] public static void Pay([Tag] Money money) { }
                }
                public class Store { [Traced] public virtual int Load(object key) => 1; }
                public partial class Clock(ILogger<Clock> logger) { [Logged] public int Now(int zone) { return zone; } public ILogger Handed { get; } = Factory.Wrap(logger); }
                public static class Factory { public static ILogger Wrap(ILogger logger) => logger; }
                public interface IGate { int Open(int times); }
                public class Gate { public int Open(int times) => times; }
            }
            """),
        (Other, """
            namespace Shop
            {
                public static class Values { public static int Count() => 1; public static int Field = 1; }
                public class Shelf : Store { }
                public partial class Clock { public void Tick() { } }
            }
            """),
        (Use, """
            namespace Shop
            {
                public partial class NamedGate : Gate, IGate { }
                public static class Page
                {
                    public static int Sum(Shelf shelf, Clock clock, Bag bag)
                    {
                        var sum = Pricing.Total(Values.Count()) + Pricing.Total(Values.Field) + shelf.Load("key") + clock.Now(1);
                        foreach (var item in bag) { sum += Pricing.Total(item); }
                        foreach (var number in Pricing.Numbers()) { sum += number; }
                        Pricing.Pay(new Money());
                        return sum + Pricing.Plain(1);
                    }
                }
            }
            """));

    [Theory]
    [InlineData(Library, "\"first\"", "\"second\"")]
    [InlineData(Library, "[Metered] public static int Total(long", "public static int Total(long")]
    [InlineData(Library, "[Traced(Names.Span)]", "[Traced(\"other\")]")]
    [InlineData(Library, "public static int Plain", "[Traced] public static int Plain")]
    [InlineData(Library, "return new[] { 1 };", "yield return 1;")]
    [InlineData(Library, "=> \"money\"", "=> Card")]
    [InlineData(Library, "string Card", "[Sensitive] string Card")]
    [InlineData(Library, "public string Card { get; set; } = \"\"; public override string ToString() => \"money\";", "[Sensitive] public string Card { get; set; } = \"\"; public override string ToString() => Card;")]
    [InlineData(Library, "public int Current", "public long Current")]
    [InlineData(Library, "public static class Pricing", "[Traced] public static class Pricing")]
    [InlineData(Library, "interface IGate { int", "interface IGate { [Instrumentation.Traced] int")]
    [InlineData(Library, "class Gate { public", "class Gate { [Instrumentation.Traced] public")]
    [InlineData(Library, "return zone;", "logger.LogInformation(\"zone\"); return zone;")]
    [InlineData(Library, "namespace Shop", "[assembly: Traced(\"Shop.Pricing\")]\nnamespace Shop")]
    [InlineData(Other, "static int Count() => 1", "static long Count() => 1")]
    [InlineData(Other, "static int Field", "static long Field")]
    [InlineData(Other, "class Shelf : Store { }", "class Shelf : Store { public int Load(string key) => 2; }")]
    [InlineData(Other, "class Shelf : Store { }", "class Shelf : Store { [Instrumentation.Metered] public override int Load(object key) => 2; }")]
    [InlineData(Other, "public void Tick() { }", "public void Tick() { System.GC.KeepAlive(logger); }")]
    [InlineData(Other, "namespace Shop\n", "global using Pricing = Shop.Values;\nnamespace Shop\n")]
    [InlineData(Other, "public static class Values", "[Instrumentation.NotInstrumented(\"\")] public static class Values")]
    public void EditedRun_WritesWhatAFreshRunWrites(string file, string oldText, string newText)
    {
        var first = GeneratorHost.Run(Program);
        var edited = first.Program.Edit(file, oldText, newText);

        Assert.Equal(GeneratorHost.Run(edited).Sources, first.Rerun(edited).Sources);
    }

    [Fact]
    public void Edits_ChangeWhatIsWritten()
    {
        // Else the cases above would show nothing.
        Assert.Contains("PayDuration", SourcesAfter("class Pricing", "class Pricing", "[Traced] public static void Pay", "[Metered] public static void Pay"), StringComparison.Ordinal);
        Assert.Contains("StartStream", SourcesAfter("return new[] { 1 };", "yield return 1;"), StringComparison.Ordinal);
        Assert.Contains("IGate.Open", SourcesAfter("class Gate { public", "class Gate { [Instrumentation.Traced] public"), StringComparison.Ordinal);
    }

    private static string SourcesAfter(params string[] edits)
    {
        var first = GeneratorHost.Run(Program);
        var edited = first.Program;
        for (var i = 0; i < edits.Length; i += 2)
        {
            edited = edited.Edit(Library, edits[i], edits[i + 1]);
        }

        return string.Concat(first.Rerun(edited).Sources.Values);
    }
}
