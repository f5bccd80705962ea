namespace Instrumentation.Behaviour.Tests.Shapes;

/// <summary>One shape of method or call: a program, and what of it is recorded and reported.</summary>
/// <param name="Name">What is special about it.</param>
/// <param name="Types">
/// Declarations. <c>[All]</c> stands for the three attributes, and the markup of <c>TestKit</c> for the diagnostics that are expected:
/// <c>{|INS0003:new Till().Count|}</c>. What is not marked must not be reported.
/// </param>
/// <param name="Body">The body of <c>Test.Run</c>: statements that return something, or an expression. May await.</param>
/// <param name="Spans">The calls that are recorded, of every operation: <c>Till.Count=2 Till.Open=1</c>.</param>
/// <param name="Missed">Why calls are not, as the report says it; in the order of operations and calls, separated by semicolons.</param>
public sealed record ShapeRow(string Name, string Types, string Body, string Spans, string Missed = "")
{
    private const string All = "[All";
    private const string Attributes = "[Traced, Metered, Logged";

    /// <summary>What stands before all types: <c>using static</c>, attributes of the assembly.</summary>
    public string Prologue { get; init; } = "";

    /// <summary>Types of another assembly, which is instrumented as well, or <see langword="null"/>. The row refers to its reference assembly.</summary>
    public string? Library { get; init; }

    /// <summary>Whether the library was compiled without the generator.</summary>
    public bool IsPlainLibrary { get; init; }

    /// <summary>The program without markup.</summary>
    public TestProgram Program
    {
        get
        {
            var program = TestProgram.Of(MarkupParser.Parse(Source).Text);
            program = program with { CompilationOptions = program.CompilationOptions.WithAllowUnsafe(true) };
            return LibraryProgram is { } library ? program.Referencing(library, asReferenceAssembly: true) : program;
        }
    }

    /// <summary>With the markup.</summary>
    public string Source
    {
        get
        {
            var isAsync = Body.Contains("await ", StringComparison.Ordinal);
            var body = Body.Contains(';', StringComparison.Ordinal) ? Body : $"return ({Body});";
            return $$"""
                using System.Collections;
                using System.Diagnostics;
                using System.Diagnostics.CodeAnalysis;
                using System.Linq.Expressions;
                using System.Reflection;
                using System.Runtime.CompilerServices;
                using Instrumentation;
                {{Prologue}}

                public static class Test
                {
                    public static {{(isAsync ? "async Task<object?>" : "object?")}} Run()
                    {
                {{body}}
                    }
                }

                {{Types}}
                """.Replace(All, Attributes, StringComparison.Ordinal);
        }
    }

    public bool Mentions(string attribute) => (Source + LibrarySource).Contains(attribute, StringComparison.Ordinal);

    private TestProgram? LibraryProgram => LibrarySource switch
    {
        null => null,
        var source when IsPlainLibrary => TestProgram.Of(source) with { Generators = [] },
        var source => TestProgram.Of(source),
    };

    private string? LibrarySource => Library is null ? null : "using System.Runtime.CompilerServices;\nusing Instrumentation;\n" + Library.Replace(All, Attributes, StringComparison.Ordinal);
}
