using System.Globalization;
using System.Text.RegularExpressions;

namespace Instrumentation.Benchmarks.Build.Compiling;

/// <summary>What the compiler's option <c>/reportanalyzer</c> prints: seconds a generator and a set of analyzers took.</summary>
internal static partial class ReportedTimes
{
    /// <summary>The seconds of all generators or analyzers of an assembly.</summary>
    public static double Of(string report, string assembly)
    {
        var seconds = 0.0;
        foreach (Match line in AssemblyLine().Matches(report))
        {
            if (line.Groups["name"].Value == assembly && double.TryParse(line.Groups["seconds"].ValueSpan, CultureInfo.InvariantCulture, out var time))
            {
                seconds += time;
            }
        }

        return seconds;
    }

    // "   0.123    45   Instrumentation.Generator, Version=0.1.0.0, …": one line an assembly, then one for each of its types.
    [GeneratedRegex(@"^\s*<?\s*(?<seconds>\d+\.\d+)\s+<?\s*\d+\s+(?<name>[^,\s]+), Version=", RegexOptions.Multiline)]
    private static partial Regex AssemblyLine();
}
