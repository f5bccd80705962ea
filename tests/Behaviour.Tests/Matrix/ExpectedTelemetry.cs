namespace Instrumentation.Behaviour.Tests.Matrix;

/// <summary>The semantics table of the design, cell by cell, as <see cref="CellTelemetry"/> writes it.</summary>
internal static class ExpectedTelemetry
{
    public static string Of(MatrixCell cell, Signals signals)
    {
        var lines = new List<string>();
        if (signals.HasFlag(Signals.Traces))
        {
            AddSpan(lines, cell, signals);
        }

        if (signals.HasFlag(Signals.Metrics))
        {
            AddMeasurements(lines, cell);
        }

        if (signals.HasFlag(Signals.Logs))
        {
            AddRecord(lines, cell, signals);
        }

        return string.Join('\n', lines);
    }

    private static void AddSpan(List<string> lines, MatrixCell cell, Signals signals)
    {
        var status = ErrorTypeOf(cell) is null ? "Unset" : "Error";
        lines.Add($"Internal span 'Subject.{cell.Name}' {status} [code.function.name=Subject.{cell.Name}, tier=Gold, size=3{End(cell)}]");
        if (ExceptionOf(cell) is var (type, message) && !signals.HasFlag(Signals.Logs))
        {
            lines.Add($"  exception {type}: {message}");
        }
    }

    private static void AddMeasurements(List<string> lines, MatrixCell cell)
    {
        lines.Add($"UpDownCounter operation.active +1 [code.function.name=Subject.{cell.Name}]");
        lines.Add($"UpDownCounter operation.active -1 [code.function.name=Subject.{cell.Name}]");
        lines.Add($"Histogram operation.duration [code.function.name=Subject.{cell.Name}, tier=Gold{End(cell)}]");
    }

    private static void AddRecord(List<string> lines, MatrixCell cell, Signals signals)
    {
        // Only [Traced] and [Metered] know what an error result is.
        var isErrorResult = cell.Outcome is Outcome.ResultSaysError && signals is not Signals.Logs;
        var (level, occurrence, message) = cell.Outcome switch
        {
            Outcome.CanceledByOwnToken => ("Debug", "canceled", "was canceled after {duration:0.######} s"),
            _ when isErrorResult => ("Error", "completed", "failed after {duration:0.######} s: {error.type}"),
            _ when ExceptionOf(cell) is not null => ("Error", "exception", "failed after {duration:0.######} s: {error.type}"),
            _ => ("Information", "completed", "completed in {duration:0.######} s"),
        };
        var errorType = level == "Error" ? $", error.type={ErrorTypeOf(cell)}" : "";
        var exception = ExceptionOf(cell) is var (type, _) ? type.Split('.')[^1] : "no exception";
        var place = signals.HasFlag(Signals.Traces) ? " in its span" : "";
        lines.Add(
            $"{level} 'Subject.{cell.Name}.{occurrence}' of Subject [tier=Gold, size=3, duration{errorType}, {{OriginalFormat}}=Subject.{cell.Name} {message}] {exception}{place}");
    }

    private static string End(MatrixCell cell) =>
        cell.Outcome is Outcome.CanceledByOwnToken ? ", operation.canceled=True"
        : ErrorTypeOf(cell) is { } errorType ? $", error.type={errorType}"
        : "";

    private static string? ErrorTypeOf(MatrixCell cell) =>
        cell.Outcome is Outcome.ResultSaysError ? "Receipt.IsFailure" : ExceptionOf(cell)?.Type;

    /// <summary>The exception that is recorded; none if the call was canceled by its own token.</summary>
    private static (string Type, string Message)? ExceptionOf(MatrixCell cell) => cell.Outcome switch
    {
        Outcome.Throws or Outcome.FailsAtOnce or Outcome.FailsLater => ("System.FormatException", "boom"),
        Outcome.CanceledByForeignToken => ("System.OperationCanceledException", "The operation was canceled."),
        _ => null,
    };
}
