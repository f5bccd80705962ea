using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Instrumentation.TestKit;

/// <summary>Runs analyzers over a program after its generators have run, and compares with the markup in its files.</summary>
/// <param name="rule">
/// The rule that <c>[|…|]</c> stands for; other rules are then not run. <see langword="null"/> runs all of them, with
/// <c>{|INS2001:…|}</c> in the markup. Compiler errors are always compared: mark them up, <c>{|CS0103:…|}</c>, or fix them.
/// </param>
public sealed class AnalyzerHost(string? rule = null)
{
    /// <summary>Default: the product's.</summary>
    public ImmutableArray<DiagnosticAnalyzer> Analyzers { get; init; } = Product.Analyzers;

    /// <summary>The ids of expected diagnostics that are at no place in any source.</summary>
    public ImmutableArray<string> WithoutLocation { get; init; } = [];

    /// <summary>Asserts that exactly the marked diagnostics are reported and gives them, ordered by file and place.</summary>
    public async Task<ImmutableArray<Diagnostic>> VerifyAsync(TestProgram program)
    {
        var marked = new MarkedProgram(program, rule, WithoutLocation);
        var diagnostics = await RunAsync(marked.Program);
        marked.AssertMatches(diagnostics);
        return diagnostics;
    }

    /// <summary>Gives what is reported, compiler errors included, for a program without markup.</summary>
    public async Task<ImmutableArray<Diagnostic>> RunAsync(TestProgram program)
    {
        var run = GeneratorHost.Run(program);
        var options = new AnalyzerOptions([.. program.AdditionalFiles.Select(static file => new InMemoryText(file))], run.Configuration.Options);
        return await AnalyzerRunner.RunAsync(run.Output, options, Analyzers, rule);
    }
}
