using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Instrumentation.TestKit;

/// <summary>What one run of the generators made.</summary>
public sealed class GeneratorRun
{
    private readonly EditorConfiguration _configuration;
    private readonly GeneratorDriver _driver;
    private readonly ImmutableHashSet<SyntaxTree> _generatedTrees;
    private readonly TrackedSteps _steps;

    private GeneratorRun(
        TestProgram program, EditorConfiguration configuration, CSharpCompilation input, CSharpCompilation output, GeneratorDriver driver)
    {
        Program = program;
        Input = input;
        Output = output;
        _configuration = configuration;
        _driver = driver;

        var result = driver.GetRunResult();
        Diagnostics = result.Diagnostics;
        Sources = result.Results.SelectMany(static generator => generator.GeneratedSources)
            .ToImmutableSortedDictionary(static source => source.HintName, static source => source.SourceText.ToString(), StringComparer.Ordinal);
        _generatedTrees = [.. result.GeneratedTrees];
        _steps = new TrackedSteps(result);
    }

    public TestProgram Program { get; }

    /// <summary>The user's code alone.</summary>
    public CSharpCompilation Input { get; }

    /// <summary>The user's code and the generated code.</summary>
    public CSharpCompilation Output { get; }

    /// <summary>Generated text by hint name.</summary>
    public ImmutableSortedDictionary<string, string> Sources { get; }

    /// <summary>What the generators themselves reported.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Why each generated file is as it is, by hint name; files that are gone are <c>Removed</c>.</summary>
    public ImmutableSortedDictionary<string, IncrementalStepRunReason> Outputs => _steps.Outputs;

    /// <summary>The reasons of all outputs of a named pipeline step, in pipeline order.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Steps(string name) => _steps.Named(name);

    /// <summary>The values that a named pipeline step made, in pipeline order.</summary>
    public IReadOnlyList<object> StepValues(string name) => _steps.Values(name);

    /// <summary>Runs the same driver over the program after an edit; what the edit left alone keeps its identity.</summary>
    public GeneratorRun Rerun(TestProgram edited)
    {
        var driver = _driver;
        var configuration = _configuration;
        if (edited.Properties != Program.Properties || edited.EditorConfig != Program.EditorConfig)
        {
            configuration = new EditorConfiguration(edited);
            driver = driver.WithUpdatedAnalyzerConfigOptions(configuration.Options);
        }

        if (!edited.ParseOptions.Equals(Program.ParseOptions))
        {
            driver = driver.WithUpdatedParseOptions(edited.ParseOptions);
        }

        if (edited.AdditionalFiles != Program.AdditionalFiles)
        {
            driver = driver.ReplaceAdditionalTexts([.. edited.AdditionalFiles.Select(static file => new InMemoryText(file))]);
        }

        return Create(edited, configuration, ProgramCompiler.Compile(edited, configuration, previous: Input), driver);
    }

    /// <summary>Asserts a clean build: no error, and no warning in or because of generated code.</summary>
    public GeneratorRun AssertCompiles()
    {
        BuildCheck.AssertClean(this, EmitDiagnostics());
        return this;
    }

    /// <summary>Asserts that nothing is wrong inside generated code, whatever is wrong with the user's.</summary>
    public GeneratorRun AssertGeneratedCodeIsClean()
    {
        BuildCheck.AssertGeneratedCodeIsClean(this, EmitDiagnostics());
        return this;
    }

    internal EditorConfiguration Configuration => _configuration;

    internal static GeneratorRun Create(TestProgram program, EditorConfiguration configuration, CSharpCompilation input, GeneratorDriver driver)
    {
        driver = driver.RunGeneratorsAndUpdateCompilation(input, out var output, out _);
        foreach (var generator in driver.GetRunResult().Results)
        {
            Assert.True(generator.Exception is null, $"{generator.Generator.GetGeneratorType().Name} threw {generator.Exception}");
        }

        return new GeneratorRun(program, configuration, input, (CSharpCompilation)output, driver);
    }

    internal bool IsInGeneratedCode(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree is { } tree && _generatedTrees.Contains(tree);

    // The compiler checks interceptors only when it lowers, so GetDiagnostics() would not see all of them.
    private ImmutableArray<Diagnostic> EmitDiagnostics()
    {
        using var image = new MemoryStream();
        return Output.Emit(image).Diagnostics;
    }
}
