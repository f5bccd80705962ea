using Shop.Observability.Capture;
using Spectre.Console;

namespace Shop.Observability.Report;

/// <summary>Prints the three signals.</summary>
internal static class TelemetryReport
{
    public static void Write(IAnsiConsole console, TelemetryCapture capture)
    {
        TraceReport.Write(console, capture.Spans.Snapshot());
        MetricReport.Write(console, capture.Measurements.Snapshot());
        LogReport.Write(console, capture.Logs.Snapshot());
    }

    internal static void WriteHeading(IAnsiConsole console, string heading)
    {
        console.WriteLine();
        console.Write(new Rule(Markup.Escape(heading)) { Justification = Justify.Left });
    }
}
