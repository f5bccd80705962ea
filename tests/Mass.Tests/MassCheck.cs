using System.Text.RegularExpressions;
using Instrumentation.Behaviour.Tests.Shapes;
using Instrumentation.Mass.Tests.Plans;

namespace Instrumentation.Mass.Tests;

/// <summary>Builds and runs a random program, on and off, and compares what was recorded with what the report of the build predicts.</summary>
internal static partial class MassCheck
{
    public static async Task AssertHoldsAsync(ProgramPlan plan)
    {
        var source = plan.ToString();
        var program = BuildReport.Ask(TestProgram.Of(source));
        var run = await ProgramRunner.RunOnAndOffAsync(program);

        var report = BuildReport.Of(GeneratorHost.Run(program));
        AssertNothingIsSilent(report, source);
        var predicted = Predict(report, source, Reached(run.Text));
        Assert.Equal(predicted, Count(run.Telemetry.Spans.Select(static span => span.Name)));
        Assert.Equal(predicted, Count(run.Telemetry.Measurements.Where(static measurement => measurement.Name == "operation.duration").Select(OperationOf)));
        Assert.Equal(predicted, Count(run.Telemetry.Logs.Select(static log => log.EventId.Name![..log.EventId.Name!.LastIndexOf('.')])));
        Assert.Equal(0, run.Telemetry.OpenSpans);
        Assert.Equal(0, run.Telemetry.Measurements.Where(static measurement => measurement.Name == "operation.active").Sum(static measurement => measurement.Value));
    }

    private static void AssertNothingIsSilent(BuildReport report, string source)
    {
        var reported = report.Operations.SelectMany(static operation => operation.Calls).Select(static call => call.Line).ToHashSet();
        var silent = source.Split('\n').Where((line, index) => Mark().IsMatch(line) && !reported.Contains(index + 1));
        Assert.Empty(silent);
    }

    // The program counts how often it reaches each site; the report says which sites are recorded.
    private static string Predict(BuildReport report, string source, Dictionary<int, int> reached)
    {
        var lines = source.Split('\n');
        return string.Join('\n', report.Operations
            .Select(operation => (operation.Name, Calls: operation.Calls.Where(static call => call.Route is not null).Sum(call => Times(lines[call.Line - 1], reached))))
            .Where(static operation => operation.Calls > 0)
            .GroupBy(static operation => operation.Name)
            .Select(static group => $"{group.Key}={group.Sum(static operation => operation.Calls)}")
            .Order(StringComparer.Ordinal));
    }

    private static int Times(string line, Dictionary<int, int> reached) =>
        Mark().Match(line) is { Success: true } mark ? reached.GetValueOrDefault(int.Parse(mark.Groups[1].Value)) : 0;

    private static Dictionary<int, int> Reached(string text) =>
        text[(text.LastIndexOf('#') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static site => site.Split('='))
            .ToDictionary(static site => int.Parse(site[0]), static site => int.Parse(site[1]));

    private static string OperationOf(RecordedMeasurement measurement) =>
        string.Join('.', ((string)measurement.Tags["code.function.name"]!).Split('.')[^2..]);

    private static string Count(IEnumerable<string> names) =>
        string.Join('\n', names.GroupBy(static name => name).Select(static group => $"{group.Key}={group.Count()}").Order(StringComparer.Ordinal));

    [GeneratedRegex(@"/\*@(\d+)\*/")]
    private static partial Regex Mark();
}
