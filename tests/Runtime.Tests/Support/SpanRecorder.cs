using System.Collections.Concurrent;
using System.Diagnostics;

namespace Instrumentation.Runtime.Tests.Support;

/// <summary>Listens to one scope's spans and keeps those that have ended, in the order of their ends.</summary>
internal sealed class SpanRecorder : IDisposable
{
    private readonly ConcurrentQueue<Activity> _stopped = new();
    private readonly ActivityListener _listener;

    public SpanRecorder(string scope, ActivitySamplingResult sampling = ActivitySamplingResult.AllDataAndRecorded)
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == scope,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => sampling,
            ActivityStopped = _stopped.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public IReadOnlyList<Activity> All => [.. _stopped];

    /// <summary>The one span; fails if there is none or another.</summary>
    public Activity Single => Assert.Single(_stopped);

    public void Dispose() => _listener.Dispose();
}
