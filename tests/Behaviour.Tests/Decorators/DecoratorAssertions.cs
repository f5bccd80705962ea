namespace Instrumentation.Behaviour.Tests.Decorators;

internal static class DecoratorAssertions
{
    /// <summary>Asserts that an operation that is traced and metered, and not logged, was recorded this often.</summary>
    public static void SpansOf(this TelemetryRecorder recorder, string operation, int times)
    {
        var spans = recorder.Spans.Count(span => span.Name == operation);
        var durations = recorder.Measurements.Count(measurement =>
            measurement.Name == "operation.duration" && measurement.Tags["code.function.name"] is string function && function.EndsWith("." + operation, StringComparison.Ordinal));
        Assert.True((spans, durations) == (times, times), $"'{operation}' should have been recorded {times} times.\n{recorder.Describe()}");
        Assert.Equal(0, recorder.OpenSpans);
    }
}
