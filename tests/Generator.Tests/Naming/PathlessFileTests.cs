using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.Generator.Tests.Naming;

/// <summary>Scripting hosts, other generators' test harnesses and REPLs compile files that have no path, or all the same one.</summary>
public sealed class PathlessFileTests
{
    [Theory]
    [InlineData("")]
    [InlineData("same.cs")]
    [InlineData("  odd <name> | .cs")]
    [InlineData(@"C:\project\Page.cs")]
    public void Path_MayBeAnything(string path)
    {
        var program = GeneratorHost.Run(AllRoutes.Program);
        var compilation = program.Input;
        foreach (var tree in compilation.SyntaxTrees)
        {
            compilation = compilation.ReplaceSyntaxTree(tree, tree.WithFilePath(path));
        }

        var (sources, output) = RawGenerator.Run(compilation);

        output.AssertEmits();
        Assert.Equal(
            program.ProductTexts().Where(static source => !source.Key.Contains("Interceptors", StringComparison.Ordinal)),
            sources.Where(source => program.Sources.ContainsKey(source.Key) && !source.Key.StartsWith("Microsoft", StringComparison.Ordinal) && !source.Key.Contains("Interceptors", StringComparison.Ordinal)));

        // Calls are told apart by path alone, so all files are one to us; no call is lost.
        Assert.Equal(LocationsIn(program.Sources.Values), LocationsIn(sources.Values));
    }

    private static int LocationsIn(IEnumerable<string> texts) => texts.Sum(static text => text.Split("[@Intercepts(").Length - 1);
}
