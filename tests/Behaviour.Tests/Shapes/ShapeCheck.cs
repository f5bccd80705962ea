using Microsoft.CodeAnalysis;

namespace Instrumentation.Behaviour.Tests.Shapes;

/// <summary>
/// Runs a row with the generator on and off, and compares what was recorded, diagnosed and reported with what the row says. All of it at
/// once, so that a failure shows the whole picture.
/// </summary>
internal static class ShapeCheck
{
    // Whether a method is worth a span, and where its logger comes from, are no matters of shape.
    private const string OtherRules = "[*.cs]\ndotnet_diagnostic.INS0008.severity = none\ndotnet_diagnostic.INS0010.severity = none\n";

    public static async Task AssertHoldsAsync(ShapeRow row)
    {
        var source = MarkupParser.Parse(row.Source);
        var program = BuildReport.Ask(row.Program);

        var run = await ProgramRunner.RunOnAndOffAsync(program);
        var report = BuildReport.Of(run);
        var diagnostics = await new AnalyzerHost().RunAsync(program with { EditorConfig = OtherRules });

        var expected = Describe(
            row.Spans,
            row.Mentions("Metered") ? row.Spans : "",
            row.Mentions("Logged") ? row.Spans : "",
            source.Spans.Select(span => $"{span.Id} at '{source.Text.Substring(span.Span.Start, span.Span.Length)}'"),
            row.Missed);
        var counts = OperationCounts.Of(run.Telemetry);
        var actual = Describe(
            string.Join(' ', counts.Spans),
            string.Join(' ', counts.Durations),
            string.Join(' ', counts.Logs),
            diagnostics.Where(IsUsage).Select(diagnostic => $"{diagnostic.Id} at '{TextAt(diagnostic.Location)}'"),
            string.Join("; ", report.Operations.SelectMany(static operation => operation.Calls).Where(static call => call.Missed is not null).Select(static call => call.Missed)));
        Assert.True(expected == actual, $"Expected:\n{expected}\nActual:\n{actual}");
        run.Telemetry.AssertNothingOpen();
    }

    // The rules of other families judge what a program should record; these say what becomes of what it asks for.
    private static bool IsUsage(Diagnostic diagnostic) => diagnostic.Id.StartsWith("INS0", StringComparison.Ordinal);

    private static string TextAt(Location location) => location.SourceTree is { } tree ? tree.GetText().ToString(location.SourceSpan) : "";

    private static string Describe(string spans, string durations, string logs, IEnumerable<string> diagnostics, string missed) => $"""
        spans: {Sort(spans)}
        durations: {Sort(durations)}
        logs: {Sort(logs)}
        diagnostics: {string.Join(", ", diagnostics)}
        missed: {missed}
        """;

    private static string Sort(string counts) => string.Join(' ', counts.Split(' ').Order(StringComparer.Ordinal));
}
