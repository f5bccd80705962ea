using System.Diagnostics.Tracing;

namespace Instrumentation.Runtime;

/// <summary>
/// Where telemetry reports that it failed itself: a listener, a logger or a tag that threw. The instrumented call goes on
/// regardless; <c>dotnet-trace</c> and <c>dotnet-counters</c> show the event under the provider <c>Instrumentation</c>.
/// </summary>
[EventSource(Name = "Instrumentation")]
internal sealed class InstrumentationEventSource : EventSource
{
    public static readonly InstrumentationEventSource Log = new();

    private InstrumentationEventSource()
    {
    }

    /// <param name="operation">Whose telemetry.</param>
    /// <param name="exception">What failed.</param>
    /// <param name="isSensitive">Whether the exception may quote a sensitive value: then only its type is told.</param>
    [NonEvent]
    public void TelemetryFailed(Operation operation, Exception exception, bool isSensitive = false)
    {
        try
        {
            if (IsEnabled())
            {
                TelemetryFailed(operation.FunctionName, isSensitive ? exception.GetType().FullName! : exception.ToString());
            }
        }
        catch (Exception)
        {
            // An exception that cannot be printed: nobody is left to be told.
        }
    }

    [Event(1, Level = EventLevel.Warning, Message = "Telemetry of {0} failed: {1}")]
    private void TelemetryFailed(string operation, string exception) => WriteEvent(1, operation, exception);
}
