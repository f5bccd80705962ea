using System.Diagnostics;

namespace Instrumentation.Behaviour.Tests.Matrix;

/// <summary>Everything that was recorded of one cell's call, as text, in the order span, measurements, records.</summary>
internal static class CellTelemetry
{
    public static string Of(TelemetryRecorder telemetry, MatrixCell cell)
    {
        var function = $"Subject.{cell.Name}";
        var spans = telemetry.Spans.Where(span => span.Tags.Contains("code.function.name") && (string?)span.Tags["code.function.name"] == function).ToList();
        var measurements = telemetry.Measurements.Where(measurement => (string?)measurement.Tags["code.function.name"] == function);
        var logs = telemetry.Logs.Where(log => log.EventId.Id == cell.EventId);
        return string.Join('\n',
        [
            .. spans.SelectMany(DescribeSpan),
            .. measurements.Select(static measurement =>
                $"{measurement.Instrument.Kind} {measurement.Name}{(measurement.Name == "operation.active" ? $" {measurement.Value:+0;-0}" : Sign(measurement.Value))} [{measurement.Tags}]"),
            .. logs.Select(log => Describe(log, spans)),
        ]);
    }

    private static IEnumerable<string> DescribeSpan(RecordedSpan span) =>
    [
        $"{span.Kind} span '{span.Name}' {span.Status}{span.StatusDescription} [{span.Tags}]{(span.Links.Count > 0 ? " links" : "")}{(span.TraceId.ToString() == MatrixProgram.TraceId ? "" : " elsewhere")}",
        .. span.Events.Select(static occurrence => $"  {occurrence.Name} {occurrence.Tags["exception.type"]}: {occurrence.Tags["exception.message"]}"),
    ];

    private static string Describe(RecordedLog log, List<RecordedSpan> spans)
    {
        var state = string.Join(", ", log.State.Select(static property => property.Key == "duration" ? "duration" + Sign((double)property.Value!) : $"{property.Key}={property.Value}"));
        var place = spans.Count == 0 ? "" : log.SpanId == spans[0].SpanId ? " in its span" : " elsewhere";
        return $"{log.Level} '{log.EventId.Name}' of {log.Category} [{state}] {log.Exception?.GetType().Name ?? "no exception"}{place}";
    }

    // How long a call took is nobody's to say, but it took some time.
    private static string Sign(double seconds) => seconds > 0 ? "" : $"={seconds}";
}
