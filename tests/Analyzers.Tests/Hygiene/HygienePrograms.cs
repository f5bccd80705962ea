using Instrumentation.Analyzers.Hygiene;

namespace Instrumentation.Analyzers.Tests.Hygiene;

/// <summary>Programs around the rows of the hygiene tests, and the family alone to judge them.</summary>
internal static class HygienePrograms
{
    /// <summary>A program whose only method has these statements, and whose type has these members.</summary>
    public static TestProgram Statements(string statements, string members = "", string parameters = "", string returns = "void") => $$"""
        using System.Diagnostics;
        using System.Diagnostics.Metrics;
        using Microsoft.Extensions.Logging;
        public class Subject
        {
            private static readonly ActivitySource Source = new("s");
            private static readonly Meter Meter = new("m");
            private Activity? _activity;
            {{members}}
            public {{returns}} Act({{parameters}})
            {
                {{statements}}
            }
            private static void Use(object? value) { }
            private static void Work() { }
        }
        """.ReplaceLineEndings("\n");

    /// <summary>Verifies the marks of one rule, with <c>[|…|]</c>, and gives what is said about them.</summary>
    public static async Task<IReadOnlyList<string>> VerifyAsync(string rule, TestProgram program) =>
        [.. (await new AnalyzerHost(rule) { Analyzers = [new HygieneAnalyzer()] }.VerifyAsync(program with { Generators = [] })).Where(diagnostic => diagnostic.Id == rule).Select(static diagnostic => diagnostic.GetMessage())];
}
