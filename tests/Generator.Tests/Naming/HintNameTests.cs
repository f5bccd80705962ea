namespace Instrumentation.Generator.Tests.Naming;

/// <summary>The name of an output comes from the type that it is about, never from a path, and no two are the same.</summary>
public sealed class HintNameTests
{
    private const string Greeter = "public static class Greeter { [Instrumentation.Traced] public static int Greet() => 1; }";

    [Fact]
    public void TypesThatDifferInCase_HaveTheirOwn() => AssertNames(
        """
        using Instrumentation;
        public partial class Orders { [Traced] public partial int Place(); int PlaceCore() => orders.Place(); }
        public partial class ORDERS { [Traced] public partial int Place(); int PlaceCore() => orders.Place(); }
        public class orders { [Traced] public static int Place() => Place(1); [Traced] static int Place(int x) => x; }
        public class oRDERS { [Traced] public static int Place() => orders.Place() + Place(1); [Traced] static int Place(int x) => x; }
        """,
        "ORDERS.Interceptors.g.cs",
        "ORDERS.Partial.g.cs",
        "Orders.Partial.2.g.cs",
        "oRDERS.Calls.g.cs",
        "orders.Calls.2.g.cs");

    [Fact]
    public void NestedAndGenericTypes_HaveTheirMetadataNames() => AssertNames(
        """
        using Instrumentation;
        namespace A.B
        {
            public partial class Outer<T>
            {
                public partial class Inner<TKey, TValue> { [Traced] public partial int Run(); int RunCore() => 1; }
                public partial class Inner { [Traced] public partial int Run(); int RunCore() => 1; }
            }

            public partial class Outer { public partial struct Inner { [Traced] public partial int Run(); int RunCore() => 1; } }
        }
        """,
        "A.B.Outer+Inner.Partial.g.cs",
        "A.B.Outer`1+Inner.Partial.g.cs",
        "A.B.Outer`1+Inner`2.Partial.g.cs");

    [Fact]
    public void DotsAndPluses_StayApart() => AssertNames(
        """
        using Instrumentation;
        public static class A_B { [Traced] public static int Run() => 1; }
        namespace A
        {
            public static class B { [Traced] public static int Run() => A_B.Run(); }
            public static class C { public static class D { [Traced] public static int Run() => B.Run(); } }
            namespace C_ { public static class D { [Traced] public static int Run() => C.D.Run() + Run(); } }
        }
        """,
        "A.B.Calls.g.cs",
        "A.B.Interceptors.g.cs",
        "A.C+D.Calls.g.cs",
        "A.C_.D.Calls.g.cs",
        "A_B.Calls.g.cs");

    [Fact]
    public void KeywordsAndOtherScripts_AreKept() => AssertNames(
        """
        using Instrumentation;
        namespace @namespace.größe
        {
            public partial class @class { [Traced] public partial int Run(); int RunCore() => Cafe\u0301.Run(); }
            public static class Cafe\u0301 { [Traced] public static int Run() => 1; }
        }
        """,
        "namespace.größe.Cafe\u0301.Calls.g.cs",
        "namespace.größe.class.Interceptors.g.cs",
        "namespace.größe.class.Partial.g.cs");

    [Fact]
    public void FilesWithOneName_HaveTheirOwn()
    {
        var run = GeneratorHost.Run(TestProgram.Of(
            ("Greeter.cs", Greeter),
            ("A/Page.cs", "namespace A; public static class Page { public static int Run() => Greeter.Greet(); }"),
            ("B/Page.cs", "namespace B; public static class Page { public static int Run() => Greeter.Greet(); }"))).AssertCompiles();

        Assert.Equal(["A.Page.Interceptors.g.cs", "B.Page.Interceptors.g.cs", "Greeter.Calls.g.cs", AllRoutes.ScopesOutput], run.ProductSources());
    }

    [Fact]
    public void OneTypeInSeveralFiles_HasOneForEach()
    {
        var run = GeneratorHost.Run(TestProgram.Of(
            ("Greeter.cs", Greeter),
            ("Page.cs", "public static partial class Page { public static int Run() => Greeter.Greet(); }"),
            ("Page.More.cs", "public static partial class Page { public static int RunAgain() => Greeter.Greet(); }"))).AssertCompiles();

        Assert.Equal(["Page.Interceptors.2.g.cs", "Page.Interceptors.g.cs"], run.ProductSources().Where(static name => name.StartsWith("Page", StringComparison.Ordinal)));
    }

    [Fact]
    public void TopLevelStatements_AreTheProgram()
    {
        var run = GeneratorHost.Run(TestProgram.Of(
            ("Greeter.cs", Greeter),
            ("Start.cs", "Greeter.Greet(); int Local() => Greeter.Greet(); Local();")).AsExecutable()).AssertCompiles();

        Assert.Contains("Program.Interceptors.g.cs", run.ProductSources());
    }

    [Theory]
    [InlineData("file static class Hidden { public static int Run() => Greeter.Greet(); }", "Hidden")]
    [InlineData("file class Hidden<T> { public class Inner { int x = Greeter.Greet(); } }", "Hidden+Inner")]
    [InlineData("public static class Extensions { extension(string text) { public int Run() => Greeter.Greet(); } }", "Extensions")]
    [InlineData("public record Order(int Id) { public int Next { get; } = Greeter.Greet(); }", "Order")]
    [InlineData("public class Base(int x) { int X => x; } public class Derived() : Base(Greeter.Greet());", "Derived")]
    [InlineData("public interface IPage { int Run() => Greeter.Greet(); }", "IPage")]
    [InlineData("public struct Point { public static implicit operator int(Point p) => Greeter.Greet(); }", "Point")]
    [InlineData("public class Page { public System.Func<int> Run => () => Greeter.Greet(); }", "Page")]
    public void Call_IsNamedAfterTheTypeAroundIt(string source, string name)
    {
        var run = GeneratorHost.Run(TestProgram.Of(("Greeter.cs", Greeter), ("Other.cs", source))).AssertCompiles();

        Assert.Equal([$"{name}.Interceptors.g.cs"], run.ProductSources().Where(static output => output.Contains("Interceptors", StringComparison.Ordinal)));
    }

    private static void AssertNames(string source, params string[] names)
    {
        var run = GeneratorHost.Run(source.Replace("\\u0301", "\u0301")).AssertCompiles();

        Assert.Equal(names, run.ProductSources().Where(static name => name != AllRoutes.ScopesOutput));
        Assert.Equal(run.Sources.Count, run.Sources.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }
}
