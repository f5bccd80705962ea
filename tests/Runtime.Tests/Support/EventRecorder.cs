using System.Diagnostics.Tracing;

namespace Instrumentation.Runtime.Tests.Support;

/// <summary>Keeps what the runtime reports about its own failures.</summary>
internal sealed class EventRecorder : EventListener
{
    public List<EventWrittenEventArgs> Written { get; } = [];

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Instrumentation")
        {
            EnableEvents(eventSource, EventLevel.Warning);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData) => Written.Add(eventData);
}
