using System.Text.RegularExpressions;

namespace Instrumentation.Shop.Tests.Report;

/// <summary>What the sample prints, read back.</summary>
internal sealed partial class ShopReport
{
    private ShopReport(IReadOnlyList<ReportTrace> traces, IReadOnlyList<ReportMetric> metrics, IReadOnlyList<ReportLog> logs)
    {
        Traces = traces;
        Metrics = metrics;
        Logs = logs;
    }

    public IReadOnlyList<ReportTrace> Traces { get; }

    public IReadOnlyList<ReportMetric> Metrics { get; }

    public IReadOnlyList<ReportLog> Logs { get; }

    /// <summary>The only trace whose root operation is about the given order.</summary>
    public ReportTrace TraceOf(string rootOperation, string orderId) =>
        Traces.Single(trace => trace.Root.Name == rootOperation && trace.Tag("order.id") == orderId);

    public ReportMetric Metric(string instrument, string operation = "") =>
        Metrics.Single(metric => metric.Instrument == instrument && metric.Operation == operation);

    public static ShopReport Parse(string output)
    {
        var traces = new List<ReportTrace>();
        var metrics = new List<ReportMetric>();
        var logs = new List<ReportLog>();
        var spans = new List<ReportSpan>();
        foreach (var line in output.Split('\n').Select(line => line.TrimEnd('\r')))
        {
            if (line.StartsWith('{'))
            {
                logs.Add(new ReportLog(line));
            }
            else if (TraceLine.Match(line) is { Success: true } trace)
            {
                spans = [];
                traces.Add(new ReportTrace(trace.Groups["id"].Value, [.. trace.Groups["link"].Captures.Select(link => link.Value)], spans));
            }
            else if (ReportSpan.Parse(line) is { } span)
            {
                spans.Add(span);
            }
            else if (ReportSpan.ParseEvent(line) is { } occurrence)
            {
                spans[^1].Events.Add(occurrence);
            }
            else if (ReportMetric.Parse(line) is { } metric)
            {
                metrics.Add(metric);
            }
        }

        return new ShopReport(traces, metrics, logs);
    }

    [GeneratedRegex("^trace (?<id>[0-9a-f]{32})(?: linked to (?<link>[0-9a-f]{32}))*$")]
    private static partial Regex TraceLine { get; }
}
