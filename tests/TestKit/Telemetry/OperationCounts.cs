namespace Instrumentation.TestKit;

/// <summary>How often each operation was recorded, as <c>Type.Method=2</c> in ordinal order.</summary>
/// <param name="Spans">By spans.</param>
/// <param name="Durations">By measurements of <c>operation.duration</c>.</param>
/// <param name="Logs">By completion logs.</param>
public sealed record OperationCounts(IReadOnlyList<string> Spans, IReadOnlyList<string> Durations, IReadOnlyList<string> Logs)
{
    public static OperationCounts Of(TelemetryRecorder telemetry) => new(
        Of(telemetry.Spans.Select(static span => span.Name)),
        Of(telemetry.Measurements.Where(static measurement => measurement.Name == "operation.duration").Select(OperationOf)),
        Of(telemetry.Logs.Select(static log => log.EventId.Name![..log.EventId.Name!.LastIndexOf('.')])));

    /// <summary>Counts names.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> names) =>
        [.. names.GroupBy(static name => name).Select(static group => $"{group.Key}={group.Count()}").Order(StringComparer.Ordinal)];

    private static string OperationOf(RecordedMeasurement measurement) =>
        string.Join('.', ((string)measurement.Tags["code.function.name"]!).Split('.')[^2..]);
}
