namespace Instrumentation.Shop.Tests.Report;

/// <summary>A row of the printed metrics.</summary>
internal sealed record ReportMetric(string Instrument, string Operation, int Count, int Errors, int Canceled, int? InFlight, int? Peak)
{
    public static ReportMetric? Parse(string line)
    {
        // Two columns of text, which may hold single spaces, and numbers.
        var cells = line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var first = Array.FindIndex(cells, cell => int.TryParse(cell, out _));
        if (first is not (1 or 2) || cells.Length - first is not (5 or 7))
        {
            return null;
        }

        var numbers = cells[first..];
        return new ReportMetric(
            cells[0],
            first == 2 ? cells[1] : "",
            int.Parse(numbers[0]),
            int.Parse(numbers[1]),
            int.Parse(numbers[2]),
            numbers.Length == 7 ? int.Parse(numbers[5]) : null,
            numbers.Length == 7 ? int.Parse(numbers[6]) : null);
    }
}
