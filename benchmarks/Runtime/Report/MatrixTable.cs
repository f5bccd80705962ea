using System.Globalization;
using System.Text;
using BenchmarkDotNet.Reports;

namespace Instrumentation.Benchmarks.Runtime.Report;

/// <summary>One matrix of one mode as a Markdown table: median time and bytes a cell, and how many times ours takes of the others.</summary>
internal static class MatrixTable
{
    public static string Of(IEnumerable<Summary> summaries)
    {
        var cells = summaries.SelectMany(static summary => summary.Reports)
            .Where(static report => report.ResultStatistics is not null)
            .Select(static report => new Cell(report))
            .ToList();
        var rows = cells.Select(static cell => cell.Row).Distinct().ToList();
        var columns = cells.Select(static cell => cell.Column).Distinct().ToList();
        if (cells.Count == 0)
        {
            return "";
        }

        var others = columns.Where(static column => column != Columns.Instrumented).ToList();

        var text = new StringBuilder();
        text.Append("| call |").AppendJoin(" |", columns.Select(static column => " " + column)).Append(" |")
            .AppendJoin("", others.Select(static column => $" ÷ {column} |")).AppendLine();
        text.Append("|---|").Append(string.Concat(Enumerable.Repeat("---:|", columns.Count + others.Count))).AppendLine();
        foreach (var row in rows)
        {
            var of = cells.Where(cell => cell.Row == row).ToDictionary(static cell => cell.Column);
            text.Append("| ").Append(row).Append(" |");
            foreach (var column in columns)
            {
                text.Append(of.TryGetValue(column, out var cell) ? $" {cell.Text} |" : " – |");
            }

            foreach (var column in others)
            {
                var ratio = of.TryGetValue(column, out var other) && of.TryGetValue(Columns.Instrumented, out var ours) ? Ratio(ours, other) : "–";
                text.Append(' ').Append(ratio).Append(" |");
            }

            text.AppendLine();
        }

        return text.ToString();
    }

    private static string Ratio(Cell ours, Cell other) =>
        other.Nanoseconds < 0.05 ? "–" : (ours.Nanoseconds / other.Nanoseconds).ToString("0.00", CultureInfo.InvariantCulture);

    private sealed class Cell(BenchmarkReport report)
    {
        public string Row { get; } = report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\'');

        public string Column { get; } = Columns.NameOf(report.BenchmarkCase.Descriptor.Type);

        public double Nanoseconds { get; } = report.ResultStatistics!.Median;

        public string Text => string.Create(CultureInfo.InvariantCulture, $"{Nanoseconds:0.0} ns, {report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase)} B");
    }
}
