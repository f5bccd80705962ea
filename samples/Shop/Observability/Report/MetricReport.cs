using System.Globalization;
using Shop.Observability.Capture;
using Spectre.Console;

namespace Shop.Observability.Report;

/// <summary>Prints a row for every measured operation.</summary>
internal static class MetricReport
{
    public static void Write(IAnsiConsole console, IReadOnlyList<CallStatistics> statistics)
    {
        TelemetryReport.WriteHeading(console, "Metrics");
        var table = new Table().Border(TableBorder.Simple).AddColumns("Instrument", "Operation");
        foreach (var heading in (string[])["Count", "Errors", "Canceled", "p50 ms", "p95 ms", "In flight", "Peak"])
        {
            table.AddColumn(heading, column => column.RightAligned());
        }

        var rows = statistics
            .OrderBy(row => row.Instrument, StringComparer.Ordinal)
            .ThenBy(row => row.Operation, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            table.AddRow(
                Markup.Escape(row.Instrument),
                Markup.Escape(row.Operation),
                Number(row.Count),
                row.Failed == 0 ? "0" : $"[red]{Number(row.Failed)}[/]",
                row.Canceled == 0 ? "0" : $"[yellow]{Number(row.Canceled)}[/]",
                Milliseconds(row.Percentile(0.50)),
                Milliseconds(row.Percentile(0.95)),
                row.Active is { } active ? Number(active) : "",
                row.Active is null ? "" : Number(row.PeakActive));
        }

        console.Write(table);
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Milliseconds(double seconds) => (seconds * 1000).ToString("0.000", CultureInfo.InvariantCulture);
}
