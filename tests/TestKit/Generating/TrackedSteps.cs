using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Instrumentation.TestKit;

/// <summary>Reads what the driver tracked about its incremental steps.</summary>
internal sealed class TrackedSteps
{
    private readonly GeneratorDriverRunResult _result;

    public TrackedSteps(GeneratorDriverRunResult result)
    {
        _result = result;
        Outputs = OutputReasons(result);
    }

    public ImmutableSortedDictionary<string, IncrementalStepRunReason> Outputs { get; }

    public IReadOnlyList<IncrementalStepRunReason> Named(string name) => [.. OutputsOf(name).Select(static output => output.Reason)];

    public IReadOnlyList<object> Values(string name) => [.. OutputsOf(name).Select(static output => output.Value)];

    private IEnumerable<(object Value, IncrementalStepRunReason Reason)> OutputsOf(string name)
    {
        var steps = _result.Results
            .SelectMany(static generator => generator.TrackedSteps)
            .Where(step => step.Key == name)
            .SelectMany(static step => step.Value)
            .ToList();
        var names = _result.Results.SelectMany(static generator => generator.TrackedSteps.Keys).Order(StringComparer.Ordinal);
        Assert.True(steps.Count > 0, $"No step '{name}' ran; these did: {string.Join(", ", names)}");
        return steps.SelectMany(static step => step.Outputs);
    }

    private static ImmutableSortedDictionary<string, IncrementalStepRunReason> OutputReasons(GeneratorDriverRunResult result)
    {
        var reasons = ImmutableSortedDictionary.CreateBuilder<string, IncrementalStepRunReason>(StringComparer.Ordinal);
        foreach (var (value, reason) in result.Results
            .SelectMany(static generator => generator.TrackedOutputSteps)
            .SelectMany(static steps => steps.Value)
            .SelectMany(static step => step.Outputs))
        {
            foreach (var hintName in HintNamesOf(value))
            {
                // A file that one step gave up and another took over is not removed.
                if (reason != IncrementalStepRunReason.Removed || !reasons.ContainsKey(hintName))
                {
                    reasons[hintName] = reason;
                }
            }
        }

        return reasons.ToImmutable();
    }

    // Roslyn hands out the value of an output step, a pair of sources and diagnostics, but keeps the type of a source internal.
    private static IEnumerable<string> HintNamesOf(object value)
    {
        var sources = value is ITuple { Length: 2 } pair && pair[0] is IEnumerable enumerable
            ? enumerable
            : throw new NotSupportedException($"This Roslyn's output steps have values of type {value.GetType()}.");
        foreach (var source in sources)
        {
            yield return (string)source.GetType().GetProperty("HintName")!.GetValue(source)!;
        }
    }
}
