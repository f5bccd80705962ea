namespace Shop.Observability.Capture;

/// <summary>Keeps what the process emits in memory, for the report. It listens as any exporter does, without being one.</summary>
internal sealed class TelemetryCapture : IDisposable
{
    /// <summary>How many spans and how many log records are kept, so that a shop which is left running does not grow.</summary>
    public const int Capacity = 10_000;

    public SpanCapture Spans { get; } = new();

    public MeasurementCapture Measurements { get; } = new();

    public LogCapture Logs { get; } = new();

    public void Dispose()
    {
        Spans.Dispose();
        Measurements.Dispose();
        Logs.Dispose();
    }
}
