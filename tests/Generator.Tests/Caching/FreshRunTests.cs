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
                public class Coin { public int Side { get => field; set; } }
                public class Furniture { public ILogger First = null!; public ILogger Second => null!; }
                public class Chair { public string Name = ""; public string Note = ""; public override string ToString() => Name; }
                public partial class Clock(ILogger<Clock> logger) { [Traced] public partial int Zone(int id); [Logged] public int Now(int zone) { return zone; } public ILogger Handed { get; } = Factory.Wrap(logger); }
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
                public class Desk : Furniture { [Instrumentation.Logged] public int Sit(int at) => at; }
                public static class Till
                {
                    [Instrumentation.Traced] public static void Carry([Instrumentation.Tag] Chair chair) { }
                    [Instrumentation.Traced] public static void Flip([Instrumentation.Tag("side", "Side")] Coin coin) { }
                }
                [Instrumentation.Sensitive] public class Secret { }
                public class Rack : Store { public override int Load(object key) => 3; }
                public partial class Clock { public void Tick() { } private int ZoneCore(int id) => id; }
                public static partial class Page { }
            }
            """),
        ("Cash.cs", "namespace Shop { public static class Cash { public static void Run() { Till.Flip(new Coin()); Till.Carry(new Chair()); } } }"),
        ("Seat.cs", "namespace Shop { public static class Seat { public static void Run() => new Desk().Sit(1); } }"),
        (Use, """
            namespace Shop
            {
                public partial class NamedGate : Gate, IGate { }
                public static partial class Page
                {
                    public static int Other(Rack rack, Clock clock) => rack.Load("key") + clock.Zone(1) + Pricing.Total(2L);
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
    [InlineData(Library, "[Traced(Names.Span)]", "[Traced(Names.Span), NotInstrumented]")]
    [InlineData(Library, "[Traced(Names.Span)]", "[Traced(Names.Span), System.Obsolete]")]
    [InlineData(Library, "[Traced(Names.Span)]", "[Traced(nameof(Plain))]")]
    [InlineData(Library, "[Metered] public static int Total(long", "[Metered, System.Runtime.CompilerServices.OverloadResolutionPriority(1)] public static int Total(long")]
    [InlineData(Library, "[Metered] public static int Total(long", "[System.Runtime.CompilerServices.OverloadResolutionPriority(1)] public static int Total(long")]
    [InlineData(Library, "[Metered] public static int Total(long count) => (int)count;", "[Metered] public static int Total(long count) => (int)count; [Metered] public static int Total(long count) => (int)count;")]
    [InlineData(Library, "[Metered] public static int Total(long", "[Metered] public static int Total(short count) => 1; [Metered] public static int Total(long")]
    [InlineData(Library, "[Traced] public static void Pay", "[Traced, System.Diagnostics.Conditional(\"PAY\")] public static void Pay")]
    [InlineData(Library, "[Traced] public static void Pay", "public static void Pay")]
    [InlineData(Library, "[Tag] Money", "Money")]
    [InlineData(Library, "[Tag] Money", "[Tag, Sensitive] Money")]
    [InlineData(Library, "[Tag] Money", "[Tag(\"card\", \"Card\")] Money")]
    [InlineData(Library, "string Card", "[Tag] string Card")]
    [InlineData(Library, "get => field", "get => 1")]
    [InlineData(Library, "int Side", "long Side")]
    [InlineData(Library, "int Side", "virtual int Side")]
    [InlineData(Library, "int Side", "int Face")]
    [InlineData(Library, "string Name = \"\"", "Secret Name = new()")]
    [InlineData(Library, "string Note = \"\"", "Secret Note = new()")]
    [InlineData(Library, "=> Name;", "=> Note;")]
    [InlineData(Other, "class Desk : Furniture {", "class Desk : Furniture { private readonly Microsoft.Extensions.Logging.ILogger _own = null!;")]
    [InlineData(Library, "public ILogger First = null!;", "")]
    [InlineData(Library, "public ILogger First", "private ILogger First")]
    [InlineData(Library, "public ILogger First = null!; public ILogger Second => null!;", "public ILogger Second => null!; public ILogger First = null!;")]
    [InlineData(Other, "public static int Field", "public static int Field, Total")]
    [InlineData(Other, "public static int Field", "public static System.Func<int, int> Pricing = x => x; public static int Field")]
    [InlineData(Other, "public static int Field = 1;", "public static long Field => 1;")]
    [InlineData(Other, "static partial class Page {", "static partial class Page { private static readonly System.Func<int, int> Plain = x => x;")]
    [InlineData(Library, "[Traced] public virtual int Load", "[Traced(\"load\")] public virtual int Load")]
    [InlineData(Library, "[Traced] public virtual int Load", "public virtual int Load")]
    [InlineData(Library, "[Traced] public partial int Zone", "[Metered] public partial int Zone")]
    [InlineData(Library, "[Traced] public partial int Zone(int id);", "")]
    [InlineData(Library, "public static class Pricing", "[NotInstrumented] public static class Pricing")]
    [InlineData(Library, "public static class Pricing", "public sealed class TracedAttribute(string name = \"\") : System.Attribute; public static class Pricing")]
    [InlineData(Library, "using Instrumentation;", "using Instrumentation; using Metered = System.ObsoleteAttribute;")]
    [InlineData(Library, "namespace Shop", "[assembly: InstrumentationScope(\"Other\")]\nnamespace Shop")]
    [InlineData(Other, "public override int Load", "[Instrumentation.NotInstrumented] public override int Load")]
    [InlineData(Other, "private int ZoneCore(int id) => id;", "")]
    [InlineData(Other, "ZoneCore(int id)", "ZoneCore(long id)")]
    [InlineData(Other, "public static partial class Page", "[Instrumentation.NotIntercepted] public static partial class Page")]
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

    [Theory]
    [InlineData("[Traced(Names.Span)]", "[Traced(\"a\")]", "[Traced(\"a\"), Metered]", "[Metered]", "", "[Traced]")]
    [InlineData("[Metered]", "", "[Traced]", "[Logged]")]
    [InlineData("using Instrumentation;", "using Instrumentation; using Watched = Instrumentation.TracedAttribute;", "using Watched = Instrumentation.TracedAttribute;", "using Instrumentation;")]
    public void ManyEdits_WriteWhatAFreshRunWrites(string oldText, params string[] newTexts)
    {
        AssertAsFresh(Program, Library, oldText, newTexts);
        // As a user's own attribute, and as one that the compiler binds calls by.
        AssertAsFresh(Program.WithFile("Own.cs", "namespace Shop { public sealed class TracedAttribute(string name = \"\") : System.Attribute; }"), Library, oldText, newTexts);
        AssertAsFresh(
            Program.WithFile("Own.cs", "global using Logged = System.Runtime.CompilerServices.OverloadResolutionPriorityAttribute;").Edit(Library, "[Metered]", "[Logged(1)]"),
            Library, "[Logged(1)]", "[Logged(-1)]", "", "[Logged(2)]");
    }

    [Fact]
    public void MethodThatAnAttributeNames_IsFollowed()
    {
        var program = TestProgram.Of(
            (Library, """
                using System.Collections;
                using Instrumentation;
                public static class Makers { public static Pile Of(ReadOnlySpan<int> items) => new(); }
                [System.Runtime.CompilerServices.CollectionBuilder(typeof(Makers), "Of")]
                public class Pile : IEnumerable<int> { public IEnumerator<int> GetEnumerator() => throw null!; IEnumerator IEnumerable.GetEnumerator() => throw null!; }
                public static class Sink { [Traced] public static void Put(Pile pile) { } [Metered] public static void Put(List<int> list) { } }
                """),
            (Use, "public static class Page { public static void Show() => Sink.Put([1, 2]); }"));

        Assert.DoesNotContain(GeneratorHost.Run(program).Sources.Keys, static name => name.Contains("Interceptors", StringComparison.Ordinal));
        AssertAsFresh(program, Library, "Of(ReadOnlySpan<int>", "Of(string", "Of(ReadOnlySpan<int>");
    }

    [Fact]
    public void Attribute_ComesAndGoesWithoutATrace()
    {
        AssertAsFresh(Program, Library, "public static int Plain", "[Traced] public static int Plain", "[Traced(\"plain\")] public static int Plain", "public static int Plain");
        AssertAsFresh(Program, Other, "public override int Load", "[Instrumentation.Metered] public override int Load", "public override int Load");
        AssertAsFresh(Program, Other, "public static class Values", "[Instrumentation.Traced] public static class Values", "[Instrumentation.Metered] public static class Values", "public static class Values");
    }

    [Fact]
    public void Edits_ChangeWhatIsWritten()
    {
        // Else the cases above would show nothing.
        Assert.Contains("shop.pay", SourcesAfter("class Pricing", "class Pricing", "[Traced] public static void Pay", "[Metered(\"shop.pay\")] public static void Pay"), StringComparison.Ordinal);
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

    private static void AssertAsFresh(TestProgram program, string file, string oldText, params string[] newTexts)
    {
        var run = GeneratorHost.Run(program);
        foreach (var newText in newTexts)
        {
            run = run.Rerun(program.Edit(file, oldText, newText));
            Assert.Equal(GeneratorHost.Run(run.Program).Sources, run.Sources);
        }
    }
}
