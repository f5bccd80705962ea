using System.Diagnostics;

namespace Shop.Observability.Capture;

/// <summary>Every span that has ended.</summary>
internal sealed class SpanCapture : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<Activity> _ended = [];
    private readonly ActivityListener _listener;

    public SpanCapture()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => ShopTelemetry.ActivitySources.Contains(source.Name),
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Keep,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public IReadOnlyList<Activity> Snapshot()
    {
        lock (_gate)
        {
            return [.. _ended];
        }
    }

    public void Dispose() => _listener.Dispose();

    private void Keep(Activity activity)
    {
        lock (_gate)
        {
            if (_ended.Count < TelemetryCapture.Capacity)
            {
                _ended.Add(activity);
            }
        }
    }
}
