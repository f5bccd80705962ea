using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Instrumentation.TestKit;

/// <summary>Runs a program's generators. <see cref="GeneratorRun.Rerun"/> runs them again after an edit.</summary>
public static class GeneratorHost
{
    /// <param name="program">The program; a string is one file.</param>
    /// <param name="disabledOutputs">Outputs to leave out, as hosts may that only want the meaning of the user's code.</param>
    public static GeneratorRun Run(TestProgram program, IncrementalGeneratorOutputKind disabledOutputs = IncrementalGeneratorOutputKind.None)
    {
        var configuration = new EditorConfiguration(program);
        var driver = CSharpGeneratorDriver.Create(
            program.Generators.Select(static generator => generator.AsSourceGenerator()),
            program.AdditionalFiles.Select(static file => new InMemoryText(file)),
            program.ParseOptions,
            configuration.Options,
            new GeneratorDriverOptions(disabledOutputs, trackIncrementalGeneratorSteps: true));
        return GeneratorRun.Create(program, configuration, ProgramCompiler.Compile(program, configuration), driver);
    }
}
