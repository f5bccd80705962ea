using System.Text.RegularExpressions;
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

        var report = BuildReport.Of(run);
        AssertNothingIsSilent(report, source);
        AssertNothingIsMissedInVain(report, source, plan);
        var predicted = Predict(report, source, Reached(run.Text));
        var counts = OperationCounts.Of(run.Telemetry);
        Assert.Equal(predicted, counts.Spans);
        Assert.Equal(predicted, counts.Durations);
        Assert.Equal(predicted, counts.Logs);
        run.Telemetry.AssertNothingOpen();
    }

    private static void AssertNothingIsSilent(BuildReport report, string source)
    {
        var reported = report.Operations.SelectMany(static operation => operation.Calls).Select(static call => call.Line).ToHashSet();
        var silent = source.Split('\n').Where((line, index) => Mark().IsMatch(line) && !reported.Contains(index + 1));
        Assert.Empty(silent);
    }

    private static void AssertNothingIsMissedInVain(BuildReport report, string source, ProgramPlan plan)
    {
        var lines = source.Split('\n');
        var sites = plan.Methods.SelectMany(static method => method.Calls.Select(form => (Method: method, Form: form))).ToList();
        Assert.Empty(
            from operation in report.Operations
            from call in operation.Calls
            let mark = Mark().Match(lines[call.Line - 1])
            where call.Missed is not null && mark.Success
            let site = sites[int.Parse(mark.Groups[1].Value) - 1]
            where !site.Method.MayBeMissed(site.Form)
            select $"{call.Missed}: {lines[call.Line - 1]}");
    }

    // The program counts how often it reaches each site; the report says which sites are recorded.
    private static IReadOnlyList<string> Predict(BuildReport report, string source, Dictionary<int, int> reached)
    {
        var lines = source.Split('\n');
        return OperationCounts.Of(
            from operation in report.Operations
            from call in operation.Calls
            where call.Route is not null
            from name in Enumerable.Repeat(operation.Name, Times(lines[call.Line - 1], reached))
            select name);
    }

    private static int Times(string line, Dictionary<int, int> reached) =>
        Mark().Match(line) is { Success: true } mark ? reached.GetValueOrDefault(int.Parse(mark.Groups[1].Value)) : 0;

    private static Dictionary<int, int> Reached(string text) =>
        text[(text.LastIndexOf('#') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static site => site.Split('='))
            .ToDictionary(static site => int.Parse(site[0]), static site => int.Parse(site[1]));

    [GeneratedRegex(@"/\*@(\d+)\*/")]
    private static partial Regex Mark();
}
