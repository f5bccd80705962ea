using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Diagnostics;

namespace Instrumentation.TestKit;

internal sealed class SpanRecorder : IDisposable
{
    private readonly ConcurrentQueue<RecordedSpan> _spans = new();
    private readonly ActivityListener _listener;
    private int _open;

    public SpanRecorder(FrozenSet<string> scopes, ActivitySamplingResult sampling)
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => scopes.Contains(source.Name),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => sampling,
            SampleUsingParentId = (ref ActivityCreationOptions<string> _) => sampling,
            ActivityStarted = _ => Interlocked.Increment(ref _open),
            ActivityStopped = OnStopped,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public IReadOnlyList<RecordedSpan> Spans => [.. _spans];

    public int Open => Volatile.Read(ref _open);

    public void Dispose() => _listener.Dispose();

    private void OnStopped(Activity activity)
    {
        _spans.Enqueue(new RecordedSpan(activity));
        Interlocked.Decrement(ref _open);
    }
}
