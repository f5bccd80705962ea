using System.Collections.Concurrent;

namespace Instrumentation.Behaviour.Tests.Matrix;

/// <summary>One program for a route and a set of signals, with a method for every cell. Run once, whoever asks first.</summary>
internal static class MatrixProgram
{
    public const string TraceId = "0af7651916cd43dd8448eb211c80319c";

    private static readonly ConcurrentDictionary<(Route, Signals), Lazy<Task<ProgramRun>>> Runs = new();

    public static Task<ProgramRun> RunAsync(Route route, Signals signals) =>
        Runs.GetOrAdd((route, signals), static key => new Lazy<Task<ProgramRun>>(() => Run(key.Item1, key.Item2))).Value;

    private static Task<ProgramRun> Run(Route route, Signals signals)
    {
        var program = new SubjectProgram(route)
        {
            Members = "private static readonly CancellationToken Foreign = new(canceled: true);",
            Types = """
                public enum Tier { Basic, Gold }
                public sealed record Receipt(bool IsFailure);
                """,
        };
        foreach (var cell in MatrixCell.All)
        {
            program = (program with { Attributes = AttributesOf(cell, signals) }).Method(cell.Signature, cell.Body);
        }

        return program.RunAsync($$"""
            using var caller = new Activity("caller");
            caller.SetParentId(ActivityTraceId.CreateFromString("{{TraceId}}"), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded);
            caller.Start();

            async Task Observe(string cell, Func<Task> call)
            {
                var seen = "returned";
                try { await call(); } catch (Exception e) { seen = e.GetType().Name; }
                Log.Say($"{cell} {seen}{(ReferenceEquals(Activity.Current, caller) ? "" : " under another activity")}");
            }

            {{string.Join("\n", MatrixCell.All.Select(static cell => cell.Call))}}
            """);
    }

    private static string AttributesOf(MatrixCell cell, Signals signals)
    {
        var errorWhen = cell.HasResult ? "(ErrorWhen = nameof(Receipt.IsFailure))" : "";
        var attributes = new List<string>();
        if (signals.HasFlag(Signals.Traces))
        {
            attributes.Add($"Traced{errorWhen}");
        }

        if (signals.HasFlag(Signals.Metrics))
        {
            attributes.Add($"Metered{errorWhen}");
        }

        if (signals.HasFlag(Signals.Logs))
        {
            attributes.Add($"Logged(EventId = {cell.EventId})");
        }

        return $"[{string.Join(", ", attributes)}]";
    }
}
