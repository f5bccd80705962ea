namespace Instrumentation.Behaviour.Tests.Matrix;

/// <summary>Return kinds × routes × signals × outcomes: exactly what the design says, and nothing else.</summary>
public sealed class MatrixTests
{
    public static TheoryData<Route, Signals, ReturnShape, Outcome> Cells()
    {
        var data = new TheoryData<Route, Signals, ReturnShape, Outcome>();
        foreach (var (route, signals) in Programs)
        {
            foreach (var cell in MatrixCell.All)
            {
                data.Add(route, signals, cell.Shape, cell.Outcome);
            }
        }

        return data;
    }

    public static TheoryData<Route, Signals> RoutesAndSignals()
    {
        var data = new TheoryData<Route, Signals>();
        foreach (var (route, signals) in Programs)
        {
            data.Add(route, signals);
        }

        return data;
    }

    private static IEnumerable<(Route Route, Signals Signals)> Programs =>
        from route in Enum.GetValues<Route>()
        from signals in Enumerable.Range(1, (int)Signals.All)
        select (route, (Signals)signals);

    [Theory, MemberData(nameof(Cells))]
    public async Task Call_IsRecordedAsTheDesignSays(Route route, Signals signals, ReturnShape shape, Outcome outcome)
    {
        var cell = new MatrixCell(shape, outcome);
        var run = await MatrixProgram.RunAsync(route, signals);

        Assert.Contains($"{cell.Name} {cell.Seen}", run.Text.Split('\n'));
        Assert.Equal(ExpectedTelemetry.Of(cell, signals), CellTelemetry.Of(run.Telemetry, cell));
    }

    [Theory, MemberData(nameof(RoutesAndSignals))]
    public async Task Program_RecordsNothingElse(Route route, Signals signals)
    {
        var cells = MatrixCell.All.Count();
        var telemetry = (await MatrixProgram.RunAsync(route, signals)).Telemetry;

        Assert.Equal(signals.HasFlag(Signals.Traces) ? cells : 0, telemetry.Spans.Count);
        Assert.Equal(signals.HasFlag(Signals.Metrics) ? 3 * cells : 0, telemetry.Measurements.Count);
        Assert.Equal(signals.HasFlag(Signals.Logs) ? cells : 0, telemetry.Logs.Count);
        Assert.Equal(0, telemetry.OpenSpans);
        Assert.True(telemetry.Spans.Select(static span => span.ParentSpanId).Distinct().Count() <= 1, telemetry.Describe());
    }
}
