using Instrumentation.Runtime.Tests.Support;
using Microsoft.Extensions.Logging;

namespace Instrumentation.Runtime.Tests.Outcomes;

[Collection(ProcessStateCollection.Name)]
public sealed class ExceptionSignalOptInTests : IDisposable
{
    private readonly LogRecorder _logs = new();

    public ExceptionSignalOptInTests() => InstrumentationLogging.LoggerFactory = _logs;

    public void Dispose()
    {
        InstrumentationLogging.LoggerFactory = null;
        ExceptionSignalOptIn.Current = ExceptionSignal.Event;
    }

    [Theory]
    [InlineData(null, "Event")]
    [InlineData("", "Event")]
    [InlineData("logs", "Log")]
    [InlineData(" logs ", "Log")]
    [InlineData("logs/dup", "Both")]
    [InlineData("logs,logs/dup", "Both")]
    [InlineData("logs/dup,logs", "Both")]
    [InlineData("http, logs", "Log")]
    [InlineData("LOGS", "Event")]
    [InlineData("traces", "Event")]
    public void Parse_ReadsTheList(string? value, string expected) =>
        Assert.Equal(expected, ExceptionSignalOptIn.Parse(value).ToString());

    [Fact]
    public void Default_IsEvent() => Assert.Equal(ExceptionSignal.Event, ExceptionSignalOptIn.Current);

    [Theory]
    [InlineData("Event", 1, 0)]
    [InlineData("Log", 0, 1)]
    [InlineData("Both", 1, 1)]
    public void Traced_FollowsIt(string signal, int events, int records)
    {
        ExceptionSignalOptIn.Current = Enum.Parse<ExceptionSignal>(signal);
        var subject = Subject.Create();
        using var spans = subject.Spans();
        var error = new InvalidOperationException();

        Assert.Throws<InvalidOperationException>(() => subject.Call(() => subject.Call(() => throw error)));

        Assert.Equal([events, 0], spans.All.Select(span => span.Events.Count()));
        Assert.Equal(records, _logs.All.Count);
        Assert.All(_logs.All, record =>
        {
            Assert.Equal("Shop.PaymentService", record.Category);
            Assert.Equal(LogLevel.Error, record.Level);
            Assert.Equal("PaymentService.Pay.exception", record.EventId.Name);
            Assert.Same(error, record.Exception);
            Assert.Same(spans.All[0], record.Current);
            Assert.True((double)record["duration"]! > 0);
        });
    }

    [Theory]
    [InlineData("Event", 0)]
    [InlineData("Log", 0)]
    [InlineData("Both", 1)]
    public void Logged_AttachesItAnyway(string signal, int events)
    {
        ExceptionSignalOptIn.Current = Enum.Parse<ExceptionSignal>(signal);
        var subject = Subject.CreateLogged(_logs);
        using var spans = subject.Spans();
        var error = new InvalidOperationException();

        Assert.Throws<InvalidOperationException>(() => subject.Call(() => throw error));

        Assert.Equal(events, spans.Single.Events.Count());
        Assert.Same(error, _logs.Single.Exception);
    }

    [Theory]
    [InlineData("Log", ExceptionRecording.Event, 1, 0)]
    [InlineData("Log", ExceptionRecording.None, 0, 0)]
    [InlineData("Event", ExceptionRecording.Log, 0, 1)]
    [InlineData("Both", ExceptionRecording.Log, 0, 1)]
    public void Attribute_WinsOverIt(string signal, ExceptionRecording recording, int events, int records)
    {
        ExceptionSignalOptIn.Current = Enum.Parse<ExceptionSignal>(signal);
        var subject = Subject.Create(definition => definition.Span!.Exceptions = recording);
        using var spans = subject.Spans();

        Assert.Throws<InvalidOperationException>(() => subject.Call(() => throw new InvalidOperationException()));

        Assert.Equal(events, spans.Single.Events.Count());
        Assert.Equal(records, _logs.All.Count);
    }

    [Fact]
    public void Logs_WithoutAnyLogger_FallsBackToTheEvent()
    {
        InstrumentationLogging.LoggerFactory = null;
        ExceptionSignalOptIn.Current = ExceptionSignal.Log;
        var subject = Subject.Create();
        using var spans = subject.Spans();

        Assert.Throws<InvalidOperationException>(() => subject.Call(() => throw new InvalidOperationException()));

        Assert.Single(spans.Single.Events);
    }

    [Fact]
    public void Logs_MeteredOnly_WritesNothing()
    {
        ExceptionSignalOptIn.Current = ExceptionSignal.Log;
        var subject = Subject.Create(definition => definition.Span = null);
        using var measurements = subject.Measurements();

        Assert.Throws<InvalidOperationException>(() => subject.Call(() => throw new InvalidOperationException()));

        Assert.Empty(_logs.All);
    }
}
