using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Generator.Tests.Cost;

/// <summary>
/// What is read again after an edit: what it can concern, however large the project is. No test of time; what is not read again are the very objects of the
/// run before. A row is a file with the method of a call that was bound, in parentheses if only its operation was read; or a file with its declarations.
/// </summary>
public sealed class BoundFilesTests
{
    private const string Both = "Both.cs";

    private static readonly string[] AllDeclarations = ["Endpoint.cs: declarations", "Store.cs: declarations"];

    private static TestProgram Program => AllRoutes.Program.WithFile(Both, """
        namespace Shop;
        public static class Both
        {
            public static decimal First() => Pricing.Total(Plain.Twice(1));
            public static decimal Second() => Pricing.Discount(1) + new Stock().Take(1).GetHashCode();
            public static int Third() => Plain.Twice(2);
        }
        """);

    [Theory]
    [InlineData(AllRoutes.Plain, "value * 2", "value + value")]
    [InlineData(AllRoutes.Plain, "public static class", "// New.\npublic static class")]
    [InlineData(AllRoutes.Plain, "public static int Twice", "private readonly System.Func<\n    public static int Twice")]
    [InlineData(AllRoutes.Gateway, "Task<bool> PayAsync", "Task<bool>  PayAsync")]
    [InlineData(AllRoutes.Pricing, "count * 9.5m", "(count + 1) * 9.5m")]
    public void EditThatNoOtherFileSees_BindsNothing(string file, string oldText, string newText) => Assert.Empty(BoundAfter(file, oldText, newText));

    [Theory]
    [InlineData(AllRoutes.Report, "return Pricing", "// New.\n        return Pricing", "Report.cs: Total")]
    [InlineData(AllRoutes.Checkout, "Pricing.Total(count)", "Pricing.Total(count) + 1", "Checkout.cs: CountAsync", "Checkout.cs: Total")]
    public void EditOfABodyWithCalls_BindsItsFile(string file, string oldText, string newText, params string[] bound) => Assert.Equal(bound, BoundAfter(file, oldText, newText));

    [Fact]
    public void EditOfABodyThatMayCapture_BindsItsCallers()
    {
        // The type is partial, and another part could have a parameter of the name.
        Assert.Equal(["Checkout.cs: CountAsync", "Checkout.cs: Total", "Store.cs: declarations"], BoundAfter(AllRoutes.Store, "return 3;", "return DateTime.Now.Day;"));
    }

    [Fact]
    public void NewMethod_BindsTheMembersThatSayItsName()
    {
        Assert.Equal(AllDeclarations, BoundAfter(AllRoutes.Plain, "public static int Twice", "public static int Other(int x) => x;\n    public static int Twice"));
        Assert.Equal(
            ["Both.cs: Total", "Checkout.cs: CountAsync", "Checkout.cs: Total", AllDeclarations[0], "Report.cs: Total", AllDeclarations[1]],
            BoundAfter(AllRoutes.Plain, "public static int Twice", "public static int Total(int x) => x;\n    public static int Twice"));
    }

    [Theory]
    [InlineData("public int Other;")]
    [InlineData("public int Other { get; } = 1;")]
    public void NewField_BindsTheMembersThatSayItsName(string field)
    {
        Assert.Equal(AllDeclarations, BoundAfter(AllRoutes.Plain, "public static int Twice", $"{field}\n    public static int Twice"));
    }

    [Fact]
    public void NewFieldOfAName_BindsTheMembersThatSayIt()
    {
        Assert.Equal(
            ["Both.cs: Total", "Checkout.cs: CountAsync", "Checkout.cs: Total", AllDeclarations[0], "Report.cs: Total", AllDeclarations[1]],
            BoundAfter(AllRoutes.Plain, "public static int Twice", "public static int Total;\n    public static int Twice"));
    }

    [Fact]
    public void NewMethodOfAnInstrumentedType_BindsItsCallers()
    {
        // Members of ours are named after methods, apart from others of the type.
        Assert.Equal(
            ["Both.cs: Discount", "Both.cs: Total", "Checkout.cs: CountAsync", "Checkout.cs: Total", AllDeclarations[0], "Report.cs: Total", AllDeclarations[1]],
            BoundAfter(AllRoutes.Pricing, "    [Metered]", "    public static int Other(int x) => x;\n    [Metered]"));
    }

    [Theory]
    [InlineData("[Metered]", "[Traced]")]
    [InlineData("[Metered]", "[Metered(\"price\")]")]
    [InlineData("[Metered]", "[Metered, NotInstrumented]")]
    [InlineData("Total(int", "Total([Tag] int")]
    public void AttributeOfAMethod_BindsNothing(string oldText, string newText)
    {
        Assert.Equal(
            ["Both.cs: (Total)", "Checkout.cs: (Total)", AllDeclarations[0], "Report.cs: (Total)", AllDeclarations[1]], BoundAfter(AllRoutes.Pricing, oldText, newText));
    }

    [Fact]
    public void FirstAttributeOfAName_BindsTheCallsOfIt()
    {
        Assert.Equal(["Both.cs: Twice", .. AllDeclarations], BoundAfter(AllRoutes.Plain, "public static int Twice", "[Instrumentation.Traced] public static int Twice"));
    }

    [Fact]
    public void AttributeOfAType_BindsNothing()
    {
        Assert.Equal(
            ["Both.cs: (Discount)", "Both.cs: (Total)", "Checkout.cs: (CountAsync)", "Checkout.cs: (Total)", AllDeclarations[0], "Report.cs: (Total)", "Stock.cs: (Reserve)", AllDeclarations[1]],
            BoundAfter(AllRoutes.Pricing, "public static class", "[Traced]\npublic static class"));
    }

    [Theory]
    [InlineData("public static int Twice", "public const int Field = 1;\n    public static int Twice")]
    [InlineData("public static int Twice", "[System.Obsolete] public static int Field;\n    public static int Twice")]
    [InlineData("public static int Twice", "public static int Count { get; }\n    public static int Twice")]
    [InlineData("public static int Twice", "public static void Deconstruct(this int value, out int other) => other = value;\n    public static int Twice")]
    [InlineData("public static class Plain", "public sealed class Added;\npublic static class Plain")]
    [InlineData("public static class Plain", "[System.Obsolete] public static class Plain")]
    [InlineData("namespace Shop;", "#nullable disable\nnamespace Shop;")]
    public void AnyOtherDeclaration_BindsAllFiles(string oldText, string newText)
    {
        Assert.Equal(
            ["Both.cs: Discount", "Both.cs: Total", "Checkout.cs: CountAsync", "Checkout.cs: Total", AllDeclarations[0], "Report.cs: Total", "Stock.cs: Reserve", AllDeclarations[1]],
            BoundAfter(AllRoutes.Plain, oldText, newText));
    }

    private static IEnumerable<string> BoundAfter(string file, string oldText, string newText)
    {
        var first = GeneratorHost.Run(Program);
        var second = first.Rerun(first.Program.Edit(file, oldText, newText));
        var known = new HashSet<object>(first.Input.SyntaxTrees.SelectMany(tree => Parse(tree, first.Input)).SelectMany(static each => each.Read), ReferenceEqualityComparer.Instance);
        return second.Input.SyntaxTrees
            .SelectMany(tree => Parse(tree, second.Input), (tree, each) => (File: Path.GetFileName(tree.FilePath), each.What, IsBound: !known.Contains(each.Read[0]), IsRead: !known.Contains(each.Read[^1])))
            .Where(static each => each.IsRead)
            .Select(static each => $"{each.File}: {(each.IsBound ? each.What : $"({each.What})")}")
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
    }

    /// <summary>What is known of a file: what tells that something was bound, and that it was read.</summary>
    private static IEnumerable<(string What, object[] Read)> Parse(SyntaxTree tree, Compilation compilation)
    {
        var parser = Assembly.Load("Instrumentation.Generator").GetType("Instrumentation.Generator.Parsing.FileParser", throwOnError: true)!;
        var file = parser.GetMethod("Parse", BindingFlags.NonPublic | BindingFlags.Static)!.Invoke(null, [tree, compilation, CancellationToken.None])!;
        foreach (var declarations in new[] { "PartialMethods", "ShimmedTypes" })
        {
            foreach (var each in (IEnumerable)Get(Get(file, "Model")!, declarations)!)
            {
                yield return ("declarations", [each]);
            }
        }

        foreach (var call in (IEnumerable)Get(file, "Calls")!)
        {
            yield return ((string)Get(Get(call, "Target")!, "Name")!, [Get(call, "Target")!, call]);
        }
    }

    private static object? Get(object owner, string property) => owner.GetType().GetProperty(property)!.GetValue(owner);
}
