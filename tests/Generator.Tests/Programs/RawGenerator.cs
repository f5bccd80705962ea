using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.Generator.Tests;

/// <summary>Runs the generators over a compilation that no <see cref="TestProgram"/> describes, such as one with files that have no path.</summary>
internal static class RawGenerator
{
    /// <returns>The generated text by hint name, and the compilation with it.</returns>
    public static (ImmutableSortedDictionary<string, string> Sources, Compilation Output) Run(CSharpCompilation compilation)
    {
        var options = (CSharpParseOptions?)compilation.SyntaxTrees.FirstOrDefault()?.Options;
        var driver = CSharpGeneratorDriver.Create(Product.Generators.Select(static generator => generator.AsSourceGenerator()), parseOptions: options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        var result = Assert.Single(driver.GetRunResult().Results);
        Assert.Null(result.Exception);
        Assert.Empty(result.Diagnostics);
        return (result.GeneratedSources.ToImmutableSortedDictionary(static source => source.HintName, static source => source.SourceText.ToString(), StringComparer.Ordinal), output);
    }

    /// <summary>Asserts that the compiler makes an assembly of it without an error.</summary>
    public static void AssertEmits(this Compilation compilation)
    {
        using var image = new MemoryStream();
        Assert.DoesNotContain(compilation.Emit(image).Diagnostics, static diagnostic => diagnostic.Severity is DiagnosticSeverity.Error);
    }
}
