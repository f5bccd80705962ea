using System.Diagnostics;
using Spectre.Console;

namespace Shop.Observability.Report;

/// <summary>Prints every trace as a tree.</summary>
internal static class TraceReport
{
    public static void Write(IAnsiConsole console, IReadOnlyList<Activity> spans)
    {
        var traces = spans.GroupBy(span => span.TraceId).OrderBy(trace => trace.Min(span => span.StartTimeUtc)).ToArray();
        TelemetryReport.WriteHeading(console, $"Traces ({traces.Length} traces, {spans.Count} spans)");
        foreach (var trace in traces)
        {
            WriteTrace(console, [.. trace.OrderBy(span => span.StartTimeUtc)]);
        }
    }

    private static void WriteTrace(IAnsiConsole console, IReadOnlyList<Activity> spans)
    {
        var ids = spans.Select(span => span.SpanId).ToHashSet();
        var children = spans.Where(span => ids.Contains(span.ParentSpanId)).ToLookup(span => span.ParentSpanId);
        var roots = spans.Where(span => !ids.Contains(span.ParentSpanId)).ToArray();
        var links = spans.SelectMany(span => span.Links).Select(link => link.Context.TraceId).Distinct();

        var tree = new Tree($"[dim]trace[/] {spans[0].TraceId}{string.Concat(links.Select(trace => $" [dim]linked to[/] {trace}"))}");
        foreach (var root in roots)
        {
            Add(tree, root, depth: 1);
        }

        console.Write(tree);

        void Add(IHasTreeNodes parent, Activity span, int depth)
        {
            var node = parent.AddNode(SpanLine.Format(span, depth));
            node.AddNodes(SpanLine.Events(span));
            foreach (var child in children[span.SpanId])
            {
                Add(node, child, depth + 1);
            }
        }
    }
}
