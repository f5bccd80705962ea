using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Instrumentation.TestKit;

/// <summary>
/// What a clean build is: no error anywhere, no warning in generated code, and no warning in the user's code that is only
/// there because of the generated code. Warnings of the user's own making are the test's business.
/// </summary>
internal static class BuildCheck
{
    // Every public member of a test program would have it; in generated code it counts.
    private const string MissingDocumentation = "CS1591";

    public static void AssertClean(GeneratorRun run, ImmutableArray<Diagnostic> diagnostics)
    {
        var serious = Serious(diagnostics);
        var problems = serious
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || run.IsInGeneratedCode(diagnostic))
            .Concat(WarningsBroughtByTheGenerator(run, serious))
            .ToList();
        Fail(run, problems, "The build is not clean");
    }

    /// <summary>Leaves the user's code alone, which may be wrong on purpose.</summary>
    public static void AssertGeneratedCodeIsClean(GeneratorRun run, ImmutableArray<Diagnostic> diagnostics) =>
        Fail(run, [.. Serious(diagnostics).Where(run.IsInGeneratedCode)], "The generated code is not clean");

    private static List<Diagnostic> Serious(ImmutableArray<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed)];

    private static IEnumerable<Diagnostic> WarningsBroughtByTheGenerator(GeneratorRun run, List<Diagnostic> serious)
    {
        var warnings = serious
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning && diagnostic.Id != MissingDocumentation)
            .Where(diagnostic => !run.IsInGeneratedCode(diagnostic))
            .ToList();
        if (warnings.Count == 0)
        {
            return warnings;
        }

        var before = run.Input.GetDiagnostics().Select(DiagnosticText.Identity).ToHashSet(StringComparer.Ordinal);
        return warnings.Where(warning => !before.Contains(DiagnosticText.Identity(warning)));
    }

    private static void Fail(GeneratorRun run, List<Diagnostic> problems, string title)
    {
        if (problems.Count > 0)
        {
            var files = problems.Where(run.IsInGeneratedCode).Select(static problem => problem.Location.SourceTree!).Distinct()
                .Select(static tree => $"\n--- {Path.GetFileName(tree.FilePath)}\n{tree}");
            Assert.Fail($"{title}:\n{string.Join('\n', problems.Select(DiagnosticText.Describe))}\n{string.Concat(files)}");
        }
    }
}
