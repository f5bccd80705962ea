using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Generator.Tests.Cost;

/// <summary>
/// Which files are bound again after an edit: those that it can concern, however large the project is. No test of time; the models of a file that is not
/// bound again are the very objects of the run before.
/// </summary>
public sealed class BoundFilesTests
{
    [Theory]
    [InlineData(AllRoutes.Plain, "value * 2", "value + value")]
    [InlineData(AllRoutes.Plain, "public static class", "// New.\npublic static class")]
    [InlineData(AllRoutes.Gateway, "Task<bool> PayAsync", "Task<bool>  PayAsync")]
    public void EditThatNoOtherFileSees_BindsNothing(string file, string oldText, string newText) => Assert.Empty(BoundAfter(file, oldText, newText));

    [Theory]
    [InlineData(AllRoutes.Report, "return Pricing", "// New.\n        return Pricing")]
    [InlineData(AllRoutes.Checkout, "Pricing.Total(count)", "Pricing.Total(count) + 1")]
    public void EditOfABodyWithCalls_BindsItsFile(string file, string oldText, string newText) => Assert.Equal([file], BoundAfter(file, oldText, newText));

    [Fact]
    public void EditOfAnInstrumentedBody_BindsItsCallers()
    {
        // Whether it is an iterator is seen in its body alone.
        Assert.Equal([AllRoutes.Checkout, AllRoutes.Report], BoundAfter(AllRoutes.Pricing, "count * 9.5m", "(count + 1) * 9.5m"));
    }

    [Fact]
    public void NewMethod_BindsTheFilesThatSayItsName()
    {
        // And those with base types, whose interfaces it might implement.
        Assert.Equal([AllRoutes.Store], BoundAfter(AllRoutes.Plain, "public static int Twice", "public static int Other(int x) => x;\n    public static int Twice"));
        Assert.Equal(
            [AllRoutes.Checkout, AllRoutes.Report, AllRoutes.Store],
            BoundAfter(AllRoutes.Plain, "public static int Twice", "public static int Total(int x) => x;\n    public static int Twice"));
    }

    [Fact]
    public void AttributeOfAMethod_BindsItsCallers()
    {
        Assert.Equal([AllRoutes.Checkout, AllRoutes.Report, AllRoutes.Store], BoundAfter(AllRoutes.Pricing, "[Metered]", "[Traced]"));
    }

    [Theory]
    [InlineData("public static int Twice", "public static int Field;\n    public static int Twice")]
    [InlineData("public static int Twice", "public static void Deconstruct(this int value, out int other) => other = value;\n    public static int Twice")]
    [InlineData("public static class Plain", "public sealed class Added;\npublic static class Plain")]
    [InlineData("namespace Shop;", "#nullable disable\nnamespace Shop;")]
    public void AnyOtherDeclaration_BindsAllFiles(string oldText, string newText)
    {
        Assert.Equal([AllRoutes.Checkout, AllRoutes.Endpoint, AllRoutes.Report, AllRoutes.Stock, AllRoutes.Store], BoundAfter(AllRoutes.Plain, oldText, newText));
    }

    private static IEnumerable<string> BoundAfter(string file, string oldText, string newText)
    {
        var first = GeneratorHost.Run(AllRoutes.Program);
        var second = first.Rerun(first.Program.Edit(file, oldText, newText));
        var known = new HashSet<object>(Parse(first.Input).Values, ReferenceEqualityComparer.Instance);
        return Parse(second.Input).Where(each => !known.Contains(each.Value)).Select(static each => Path.GetFileName(each.Key)).Order(StringComparer.Ordinal);
    }

    /// <summary>What is known of each file that has something.</summary>
    private static Dictionary<string, object> Parse(Compilation compilation)
    {
        var parser = Assembly.Load("Instrumentation.Generator").GetType("Instrumentation.Generator.Parsing.FileParser", throwOnError: true)!;
        var parse = parser.GetMethod("Parse", BindingFlags.NonPublic | BindingFlags.Static)!;
        return compilation.SyntaxTrees
            .Select(tree => (tree.FilePath, Model: parse.Invoke(null, [tree, compilation, CancellationToken.None])!))
            .Where(static file => (bool)file.Model.GetType().GetProperty("HasAny")!.GetValue(file.Model)!)
            .ToDictionary(static file => file.FilePath, static file => file.Model);
    }
}
