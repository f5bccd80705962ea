using Instrumentation.Benchmarks.Build.Compiling;
using Instrumentation.Benchmarks.Build.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.Benchmarks.Build.Editing;

/// <summary>Edits a project that is open in an IDE: the driver keeps what it knows from one edit to the next.</summary>
internal sealed class EditRun
{
    // Until the JIT has compiled what an edit runs once more.
    private const int Warmups = 12;

    private readonly SourceProject _project;
    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;

    /// <param name="project">The project.</param>
    /// <param name="generator">The generator.</param>
    /// <param name="withImplementation">Whether outputs are wanted that change no meaning: those that an IDE leaves out while somebody types.</param>
    public EditRun(SourceProject project, IIncrementalGenerator generator, bool withImplementation)
    {
        _project = project;
        _compilation = InMemory.Compile(project);
        _driver = InMemory.DriverOf(generator, withImplementation ? IncrementalGeneratorOutputKind.None : IncrementalGeneratorOutputKind.Implementation)
            .RunGenerators(_compilation);
    }

    /// <summary>Makes an edit many times over.</summary>
    public IReadOnlyList<EditCost> Measure(Edit edit, int runs)
    {
        var original = _project.Files.Single(file => file.Path == edit.Path).Text;
        for (var run = 0; run < Warmups; run++)
        {
            Make(edit, original, run);
        }

        var costs = Enumerable.Range(Warmups, runs).Select(run => Make(edit, original, run)).ToList();
        Make(edit with { Apply = static (text, _) => text }, original, run: 0);
        return costs;
    }

    private EditCost Make(Edit edit, string original, int run)
    {
        var before = _compilation.SyntaxTrees.Single(tree => tree.FilePath == edit.Path);
        _compilation = _compilation.ReplaceSyntaxTree(before, InMemory.Parse(new SourceFile(edit.Path, edit.Apply(original, run))));
        var texts = TextsOf(_driver);

        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var started = Environment.CpuUsage.TotalTime;
        _driver = _driver.RunGenerators(_compilation);
        var milliseconds = (Environment.CpuUsage.TotalTime - started).TotalMilliseconds;
        var megabytes = (GC.GetTotalAllocatedBytes(precise: true) - bytes) / 1e6;

        var changed = TextsOf(_driver).Where(text => texts.GetValueOrDefault(text.Key) != text.Value).Select(static text => text.Key);
        return new EditCost(milliseconds, megabytes, [.. changed.Order(StringComparer.Ordinal)]);
    }

    private static Dictionary<string, SourceText> TextsOf(GeneratorDriver driver) =>
        driver.GetRunResult().Results.SelectMany(static result => result.GeneratedSources).ToDictionary(static source => source.HintName, static source => source.SourceText);
}
