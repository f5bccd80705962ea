using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Generator.Tests.Caching;

/// <summary>What an edit may have changed.</summary>
internal static class PipelineSteps
{
    /// <summary>The steps that the generator names, read from it, so that a new one is watched without a change here.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Assembly.Load("Instrumentation.Generator")
            .GetType("Instrumentation.Generator.Steps", throwOnError: true)!
            .GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
            .Select(static field => (string)field.GetRawConstantValue()!),
    ];

    /// <summary>Asserts that nothing was made again: no model is new, and no output was written.</summary>
    public static void AssertAllCached(this GeneratorRun run)
    {
        Assert.Empty(run.ChangedSteps());
        run.AssertChanged();
    }

    /// <summary>Asserts that exactly these outputs are new, other or gone, and every other one was not even written again.</summary>
    /// <param name="run">The run after an edit.</param>
    /// <param name="changed">The hint names with what became of them.</param>
    public static void AssertChanged(this GeneratorRun run, params (string HintName, IncrementalStepRunReason Reason)[] changed) =>
        Assert.Equal(
            Describe(changed), Describe(run.Outputs.Where(static output => output.Value is not IncrementalStepRunReason.Cached).Select(static output => (output.Key, output.Value))));

    /// <summary>
    /// Asserts that an edit which adds or removes whole outputs leaves the text of every other one alone. Roslyn matches the values
    /// of a step by position, so an output behind a new one is written again although it is the same.
    /// </summary>
    /// <param name="first">The run before the edit.</param>
    /// <param name="edited">The program after it.</param>
    /// <param name="changed">The hint names with what became of them.</param>
    public static void AssertTextsChanged(this GeneratorRun first, TestProgram edited, params (string HintName, IncrementalStepRunReason Reason)[] changed)
    {
        var second = first.Rerun(edited).AssertCompiles();
        Assert.Equal(Describe(changed), Describe(
            first.Sources.Keys.Union(second.Sources.Keys).Select(name => (name, Compare(first.Sources.GetValueOrDefault(name), second.Sources.GetValueOrDefault(name))))
                .Where(static output => output.Item2 is not IncrementalStepRunReason.Unchanged)));
    }

    /// <summary>The names of the steps with a value that was not there before.</summary>
    public static IReadOnlyList<string> ChangedSteps(this GeneratorRun run) =>
        [.. Names.Where(name => run.Steps(name).Any(static reason => reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)))];

    private static IEnumerable<string> Describe(IEnumerable<(string HintName, IncrementalStepRunReason Reason)> outputs) =>
        outputs.Select(static output => $"{output.HintName}: {output.Reason}").Order(StringComparer.Ordinal);

    private static IncrementalStepRunReason Compare(string? before, string? after) => (before, after) switch
    {
        (null, _) => IncrementalStepRunReason.New,
        (_, null) => IncrementalStepRunReason.Removed,
        _ => before == after ? IncrementalStepRunReason.Unchanged : IncrementalStepRunReason.Modified,
    };
}
