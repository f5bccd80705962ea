using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Tests.WrongUse;

/// <summary>Whatever a user writes, generated code compiles: what is reported is ours or the compiler's own, and it is at the user's code.</summary>
public sealed class WrongUseTests
{
    public static TheoryData<string> Names => [.. Rows.Keys];

    private static Dictionary<string, string> Rows { get; } = new[] { Shapes.Rows, Types.Rows, PartialRoute.Rows, Arguments.Rows, NamesThatMeet.Rows, Places.Rows }
        .SelectMany(static rows => rows)
        .ToDictionary(static row => row.Name, static row => row.Source, StringComparer.Ordinal);

    [Fact]
    public void Rows_AreMany() => Assert.InRange(Rows.Count, 40, int.MaxValue);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task GeneratedCode_IsCleanAndSoIsTheBlame(string name)
    {
        var program = Program(Rows[name]);
        await new AnalyzerHost().VerifyAsync(program);

        var source = MarkupParser.Parse(program.Files[0].Text).Text;
        var run = GeneratorHost.Run(program.WithFile("Program.cs", source)).AssertGeneratedCodeIsClean();
        Assert.Empty(run.Diagnostics);
        Assert.Empty(Errors(run.Output).Except(Errors(run.Input)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void SwitchedOff_NothingIsGeneratedThatCouldBeWrong(string name)
    {
        var program = Program(Rows[name]);

        var run = GeneratorHost.Run(program.WithFile("Program.cs", MarkupParser.Parse(program.Files[0].Text).Text).Disabled()).AssertGeneratedCodeIsClean();

        Assert.Empty(Errors(run.Output).Except(Errors(run.Input)));
    }

    private static TestProgram Program(string source)
    {
        TestProgram program = "using Instrumentation;\nusing Microsoft.Extensions.Logging;\n" + source;
        return program with
        {
            CompilationOptions = program.CompilationOptions.WithAllowUnsafe(true),
            // Methods here do hardly anything, which is not what is wrong with them.
            EditorConfig = "[*.cs]\ndotnet_diagnostic.INS0010.severity = none",
        };
    }

    private static IEnumerable<string> Errors(Compilation compilation) => compilation.GetDiagnostics()
        .Where(static diagnostic => diagnostic.Severity is DiagnosticSeverity.Error)
        .Select(static diagnostic => $"{diagnostic.Id} {diagnostic.Location.SourceTree?.FilePath} {diagnostic.Location.SourceSpan} {diagnostic.GetMessage()}");
}
