using System.Text;
using Instrumentation.Benchmarks.Build.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.Benchmarks.Build.Compiling;

/// <summary>A project as the compiler's library sees it, in this process.</summary>
internal static class InMemory
{
    private static readonly CSharpParseOptions Options = CSharpParseOptions.Default
        .WithLanguageVersion(LanguageVersion.CSharp14)
        .WithFeatures([new("InterceptorsNamespaces", "Instrumentation.Generated")]);

    private static readonly MetadataReference[] References = [.. Toolset.References.Select(static path => MetadataReference.CreateFromFile(path))];

    public static CSharpCompilation Compile(SourceProject project) => CSharpCompilation.Create(
        "Shop",
        project.Files.Select(Parse),
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static SyntaxTree Parse(SourceFile file) => CSharpSyntaxTree.ParseText(SourceText.From(file.Text, Encoding.UTF8), Options, file.Path);

    public static GeneratorDriver DriverOf(IIncrementalGenerator generator, IncrementalGeneratorOutputKind without = IncrementalGeneratorOutputKind.None) =>
        CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], parseOptions: Options, driverOptions: new GeneratorDriverOptions(without));

    /// <summary>The project with what a generator makes of it as files, so that it compiles to the same without the generator.</summary>
    public static SourceProject WriteOut(SourceProject project, IIncrementalGenerator generator)
    {
        var outputs = DriverOf(generator).RunGenerators(Compile(project)).GetRunResult().Results.SelectMany(static result => result.GeneratedSources);
        return project with
        {
            Files = [.. project.Files, .. outputs.Select(static output => new SourceFile($"Generated/{output.HintName}", output.SourceText.ToString()))],
        };
    }
}
