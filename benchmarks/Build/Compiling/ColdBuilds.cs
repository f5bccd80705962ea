using System.Globalization;
using Instrumentation.Benchmarks.Build.Reporting;

namespace Instrumentation.Benchmarks.Build.Compiling;

/// <summary>Measures builds against the first of them, turn by turn, so that what else the machine does meets all of them alike.</summary>
internal static class ColdBuilds
{
    public static void Report(string title, int runs, IReadOnlyList<BuildVariant> builds)
    {
        var results = Measure(runs, builds);
        var baseline = results[0];
        var table = new Table(title, "build", "CPU s", "ratio", "our generator s", "our analyzers s", "assembly kB", "ratio");
        for (var i = 0; i < builds.Count; i++)
        {
            var last = results[i][^1];
            table.Add(
                builds[i].Name,
                Seconds(Median(results[i].Select(static result => result.Cpu.TotalSeconds))),
                // The ratio of each turn, and then its median: the machine is as busy for the one as for the other.
                Ratio(Median(results[i].Zip(baseline, static (result, other) => result.Cpu / other.Cpu))),
                Seconds(Median(results[i].Select(static result => ReportedTimes.Of(result.Report, "Instrumentation.Generator")))),
                Seconds(Median(results[i].Select(static result => ReportedTimes.Of(result.Report, "Instrumentation.Analyzers")))),
                (last.Size / 1024).ToString("N0", CultureInfo.InvariantCulture),
                Ratio((double)last.Size / baseline[0].Size));
        }

        table.Print();
    }

    private static List<List<BuildResult>> Measure(int runs, IReadOnlyList<BuildVariant> builds)
    {
        var compilers = builds.Select(static build => new CompilerRun(build)).ToList();
        try
        {
            // Once before, for the files to be in the system's cache.
            compilers.ForEach(static compiler => compiler.Measure());
            var results = builds.Select(static _ => new List<BuildResult>()).ToList();
            for (var run = 0; run < runs; run++)
            {
                for (var i = 0; i < compilers.Count; i++)
                {
                    results[i].Add(compilers[i].Measure());
                }
            }

            return results;
        }
        finally
        {
            compilers.ForEach(static compiler => compiler.Dispose());
        }
    }

    private static double Median(IEnumerable<double> values) => Statistics.Median(values);

    private static string Seconds(double seconds) => seconds == 0 ? "" : seconds.ToString("F2", CultureInfo.InvariantCulture);

    private static string Ratio(double ratio) => ratio.ToString("F2", CultureInfo.InvariantCulture);
}
