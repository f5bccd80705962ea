using System.Collections.Concurrent;
using System.Globalization;
using Instrumentation.Analyzers.Engine.Findings;
using Instrumentation.Analyzers.Engine.Sinks;
using Instrumentation.Analyzers.Engine.Values;
using Instrumentation.Analyzers.Engine.Words;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Cardinality;

/// <summary>What each instrument is recorded with, over the whole compilation: its tag keys, and how many series they make.</summary>
internal sealed class Instruments(CardinalityScope scope)
{
    private readonly ConcurrentDictionary<ISymbol, ConcurrentBag<Recording>> _recordings = new(SymbolEqualityComparer.Default);

    /// <summary>Notes a call of <c>Add</c> or <c>Record</c>.</summary>
    public void Add(IInvocationOperation call, SinkTable sinks)
    {
        if (call.TargetMethod.Name is "Add" or "Record" && sinks.IsInstrument(call.TargetMethod.ContainingType) && SymbolOf(call.Receiver()) is { } instrument && TagsOf(call, sinks) is { } tags)
        {
            _recordings.GetOrAdd(instrument, static _ => []).Add(new Recording(call.Syntax.GetLocation(), tags));
        }
    }

    public void Report(CompilationAnalysisContext context)
    {
        foreach (var pair in _recordings)
        {
            var recordings = pair.Value
                .OrderBy(static each => each.Place.SourceTree!.FilePath, StringComparer.Ordinal)
                .ThenBy(static each => each.Place.SourceSpan.Start)
                .ToList();
            ReportKeySets(context, pair.Key, recordings);
            ReportSeries(context, pair.Key, recordings);
        }
    }

    /// <summary>The arithmetic: <c>status 60 × method 10 = 600</c>; <see langword="null"/> if it stays within the budget.</summary>
    public static string? Exceeding(IEnumerable<(string Key, Estimate Estimate)> tags, int budget)
    {
        var factors = tags.Where(static tag => tag.Estimate is { Growth: Growth.Bounded, Count: > 1 }).ToList();
        var series = factors.Aggregate(1m, static (product, tag) => product * tag.Estimate.Count);
        return series <= budget
            ? null
            : string.Join(" × ", factors.Select(static tag => $"{tag.Key} {tag.Estimate.Count.ToString("N0", CultureInfo.InvariantCulture)}")) + " = " + series.ToString("N0", CultureInfo.InvariantCulture);
    }

    /// <summary>Reports the budget of an instrument, or of a method that has one of its own.</summary>
    public static void ReportSeries(Compilation compilation, Action<Diagnostic> report, ISymbol instrument, Location place, string name, string arithmetic, int budget) =>
        FindingLog.Of(compilation).Report(report, CardinalityRules.SeriesBudget, new Subject(instrument, "series", ""), place, name, arithmetic, budget.ToString("N0", CultureInfo.InvariantCulture));

    private static void ReportKeySets(CompilationAnalysisContext context, ISymbol instrument, List<Recording> recordings)
    {
        var first = recordings[0];
        foreach (var other in recordings.Skip(1).Where(other => !SuccessKeys(other).SequenceEqual(SuccessKeys(first), StringComparer.Ordinal)))
        {
            var line = first.Place.GetLineSpan();
            FindingLog.Of(context.Compilation).Report(
                context.ReportDiagnostic, CardinalityRules.DifferentTagSets, new Subject(instrument, "tags", List(other.Keys)), other.Place, instrument.Name, List(other.Keys), List(first.Keys),
                $"{Path.GetFileName(line.Path)}:{line.StartLinePosition.Line + 1}");
        }
    }

    // Conventions have error.type on failures only.
    private static IEnumerable<string> SuccessKeys(Recording recording) => recording.Keys.Where(static key => !NameWords.Of(key).Any(static word => word is "error" or "exception" or "failure"));

    private void ReportSeries(CompilationAnalysisContext context, ISymbol instrument, List<Recording> recordings)
    {
        // A tag without a bound has its own finding, and nothing can be counted.
        if (recordings.Any(static recording => recording.Tags.Any(static tag => tag.Estimate.Growth is Growth.Unbounded)))
        {
            return;
        }

        var tags = recordings
            .SelectMany(static recording => recording.Tags)
            .GroupBy(static tag => tag.Key, StringComparer.Ordinal)
            .Select(static group => (group.Key, group.Select(static tag => tag.Estimate).OrderByDescending(static estimate => estimate.Count).First()));
        var place = recordings[0].Place;
        var budget = scope.OptionsOf(place.SourceTree!).Budget;
        if (Exceeding(tags, budget) is { } arithmetic)
        {
            ReportSeries(context.Compilation, context.ReportDiagnostic, instrument, place, instrument.Name, arithmetic, budget);
        }
    }

    /// <summary>The tags of a call as they are written, if all of them are seen.</summary>
    private List<(string Key, Estimate Estimate)>? TagsOf(IInvocationOperation call, SinkTable sinks)
    {
        var tags = new List<(string Key, Estimate Estimate)>();
        foreach (var value in sinks.Read(call).Concat(AddedTo(call, sinks)))
        {
            if (value.Name is null)
            {
                return null;
            }

            tags.Add((value.Name, scope.EstimateOf(value.Value)));
        }

        return tags;
    }

    /// <summary>What is in the <c>TagList</c> that the call is given, if it is made there or in a local variable.</summary>
    private static IEnumerable<SinkValue> AddedTo(IInvocationOperation call, SinkTable sinks)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Value.Type is not { Name: "TagList" } || argument.ArgumentKind is ArgumentKind.DefaultValue)
            {
                continue;
            }

            var list = argument.Value.Unwrapped();
            if (LocalValues.Resolve(list) is IObjectCreationOperation made)
            {
                foreach (var value in sinks.Read(made).Concat(made.Initializer?.Initializers.SelectMany(sinks.Read) ?? []))
                {
                    yield return value;
                }
            }
            else if (list is not ILocalReferenceOperation)
            {
                yield return new SinkValue(SinkKind.MetricTag, list, Name: null);
            }

            if (list is ILocalReferenceOperation variable)
            {
                var added = call.Outermost().Descendants()
                    .Where(operation => operation is IInvocationOperation { Instance: ILocalReferenceOperation target } && SymbolEqualityComparer.Default.Equals(target.Local, variable.Local));
                foreach (var value in added.SelectMany(sinks.Read))
                {
                    yield return value;
                }
            }
        }
    }

    private static ISymbol? SymbolOf(IOperation? receiver) => receiver?.Unwrapped() switch
    {
        IFieldReferenceOperation field => field.Field.OriginalDefinition,
        IPropertyReferenceOperation property => property.Property.OriginalDefinition,
        _ => null,
    };

    private static string List(IReadOnlyCollection<string> keys) => keys.Count == 0 ? "(none)" : string.Join(", ", keys);

    private sealed record Recording(Location Place, List<(string Key, Estimate Estimate)> Tags)
    {
        public IReadOnlyCollection<string> Keys { get; } = new SortedSet<string>(Tags.Select(static tag => tag.Key), StringComparer.Ordinal);
    }
}
