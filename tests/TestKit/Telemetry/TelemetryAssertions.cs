using Xunit;

namespace Instrumentation.TestKit;

/// <summary>What tests usually ask a recorder. Failures list everything that was recorded.</summary>
public static class TelemetryAssertions
{
    private const string SharedDuration = "operation.duration";

    /// <summary>The one span with this name.</summary>
    public static RecordedSpan SingleSpan(this TelemetryRecorder recorder, string name) =>
        recorder.Single(recorder.Spans.Where(span => span.Name == name), $"span '{name}'");

    /// <summary>The one measurement of this instrument.</summary>
    public static RecordedMeasurement SingleMeasurement(this TelemetryRecorder recorder, string instrument) =>
        recorder.Single(recorder.Measurements.Where(measurement => measurement.Name == instrument), $"measurement of '{instrument}'");

    /// <summary>The one log record with this event name.</summary>
    public static RecordedLog SingleLog(this TelemetryRecorder recorder, string eventName) =>
        recorder.Single(recorder.Logs.Where(log => log.EventId.Name == eventName), $"log record '{eventName}'");

    /// <summary>The one published instrument with this name.</summary>
    public static RecordedInstrument SingleInstrument(this TelemetryRecorder recorder, string name) =>
        recorder.Single(recorder.Instruments.Where(instrument => instrument.Name == name), $"instrument '{name}'");

    /// <summary>One span, one duration and one completion log of an operation, and no span left open.</summary>
    /// <param name="recorder">The recorder.</param>
    /// <param name="operation">The operation's name: <c>Type.Method</c>, or the one that its attribute gives.</param>
    /// <param name="function">The method, <c>Type.Method</c>, if the operation has a name of its own.</param>
    /// <param name="duration">The duration instrument if the operation has one of its own.</param>
    public static void CompletedOnce(this TelemetryRecorder recorder, string operation, string? function = null, string duration = SharedDuration) =>
        recorder.Completed(operation, times: 1, function, duration);

    /// <summary>As <see cref="CompletedOnce"/>, for any number of calls.</summary>
    public static void Completed(this TelemetryRecorder recorder, string operation, int times, string? function = null, string duration = SharedDuration)
    {
        var spans = recorder.Spans.Count(recorded => recorded.Name == operation);
        var durations = recorder.Measurements.Count(measurement =>
            measurement.Name == duration && (duration != SharedDuration || IsFunction(measurement.Tags, function ?? operation)));
        var logs = recorder.Logs.Count(log => log.EventId.Name == operation + ".completed");
        Assert.True(
            (spans, durations, logs) == (times, times, times),
            $"'{operation}' should have completed {times} times, but there are {spans} spans, {durations} durations and {logs} completion logs.\n{recorder.Describe()}");
        Assert.Equal(0, recorder.OpenSpans);
    }

    /// <summary>No span, open or stopped, no instrument, no measurement, no log.</summary>
    public static void AssertNothingRecorded(this TelemetryRecorder recorder)
    {
        var isEmpty = recorder is { Spans: [], OpenSpans: 0, Instruments: [], Measurements: [], Logs: [] };
        Assert.True(isEmpty, $"Nothing should have been recorded.\n{recorder.Describe()}");
    }

    /// <summary>Every span has stopped and every call that counted itself as active has ended.</summary>
    public static void AssertNothingOpen(this TelemetryRecorder recorder)
    {
        Assert.Equal(0, recorder.OpenSpans);
        Assert.Equal(0, recorder.Measurements.Where(static measurement => measurement.Name == "operation.active").Sum(static measurement => measurement.Value));
    }

    /// <summary>Everything that was recorded, one a line.</summary>
    public static string Describe(this TelemetryRecorder recorder) => $"""
        Spans ({recorder.OpenSpans} open):{Lines(recorder.Spans)}
        Instruments:{Lines([.. recorder.Instruments.Select(static instrument => $"{instrument.Kind} {instrument.Name}")])}
        Measurements:{Lines(recorder.Measurements)}
        Logs:{Lines(recorder.Logs)}
        """;

    private static bool IsFunction(RecordedTags tags, string method) =>
        tags.Contains("code.function.name")
        && tags["code.function.name"] is string function
        && (function == method || function.EndsWith("." + method, StringComparison.Ordinal));

    private static T Single<T>(this TelemetryRecorder recorder, IEnumerable<T> matches, string what)
    {
        var found = matches.ToList();
        Assert.True(found.Count == 1, $"There should be one {what}, but there are {found.Count}.\n{recorder.Describe()}");
        return found[0];
    }

    private static string Lines<T>(IReadOnlyList<T> items) => string.Concat(items.Select(static item => $"\n  {item}"));
}
