namespace Instrumentation.Benchmarks.Build.Reporting;

/// <summary>A table in Markdown: the first column is text, the others are figures.</summary>
internal sealed class Table(string title, params string[] headings)
{
    private readonly List<string[]> _rows = [];

    public void Add(params string[] cells) => _rows.Add(cells);

    public void Print()
    {
        Console.WriteLine($"### {title}\n");
        Print(headings);
        Print([.. headings.Select(static (_, column) => column == 0 ? "---" : "--:")]);
        _rows.ForEach(Print);
        Console.WriteLine();
    }

    private static void Print(string[] cells) => Console.WriteLine($"| {string.Join(" | ", cells)} |");
}
