using Instrumentation.Benchmarks.Build;
using Instrumentation.Benchmarks.Build.Compiling;

// dotnet run -c Release --project benchmarks/Build [-- typical|worst|edits] [--runs 5]
// Compiles generated projects with and without the package and edits them, and prints Markdown. docs/performance.md has the results.
var runs = Number("--runs") ?? 5;
int[] sizes = Number("--files") is { } files ? [files] : [100, 1000, 5000];
var chosen = args.Where(static arg => arg is "typical" or "worst" or "edits").ToList();

Console.WriteLine($"SDK {Toolset.SdkVersion}, {Environment.ProcessorCount} cores, medians of {runs} runs\n");
foreach (var (name, report) in new (string Name, Action<int, int[]> Report)[] { ("typical", Reports.Typical), ("worst", Reports.WorstCase), ("edits", Reports.Edits) })
{
    if (chosen.Count == 0 || chosen.Contains(name))
    {
        report(runs, sizes);
    }
}

int? Number(string option) => args.SkipWhile(arg => arg != option).Skip(1).Select(int.Parse).Cast<int?>().FirstOrDefault();
