using Instrumentation.Runtime.Tests.Support;
using Microsoft.Extensions.Logging;

namespace Instrumentation.Runtime.Tests.Outcomes;

/// <summary>Each value of <see cref="ExceptionRecording"/>, for an operation that is logged and one that is not.</summary>
public sealed class ExceptionRecordingTests
{
    [Theory]
    [InlineData(ExceptionRecording.Auto, 0, true)]
    [InlineData(ExceptionRecording.Event, 1, false)]
    [InlineData(ExceptionRecording.Log, 0, true)]
    [InlineData(ExceptionRecording.None, 0, false)]
    public void Logged(ExceptionRecording recording, int events, bool attached)
    {
        var logs = new LogRecorder();
        var subject = Subject.CreateLogged(logs, definition => definition.Span!.Exceptions = recording);
        using var spans = subject.Spans();
        var error = new InvalidOperationException();

        Assert.Throws<InvalidOperationException>(() => subject.Call(() => throw error));

        Assert.Equal(events, spans.Single.Events.Count());
        Assert.Same(attached ? error : null, logs.Single.Exception);
        Assert.Equal("System.InvalidOperationException", logs.Single["error.type"]);
        Assert.Equal("System.InvalidOperationException", spans.Single.GetTagItem("error.type"));
    }

    [Theory]
    [InlineData(ExceptionRecording.Auto, 1, 0)]
    [InlineData(ExceptionRecording.Event, 1, 0)]
    [InlineData(ExceptionRecording.Log, 0, 1)]
    [InlineData(ExceptionRecording.None, 0, 0)]
    public void NotLogged(ExceptionRecording recording, int events, int records)
    {
        var logs = new LogRecorder();
        var subject = CreateNotLogged(recording, logs);
        using var spans = subject.Spans();

        Assert.Throws<InvalidOperationException>(() => subject.Call(() => throw new InvalidOperationException()));

        Assert.Equal(events, spans.Single.Events.Count());
        Assert.Equal(records, logs.All.Count);
        Assert.Equal("System.InvalidOperationException", spans.Single.GetTagItem("error.type"));
    }

    [Fact]
    public void NotLogged_Log_WritesTheExceptionWithTheDuration()
    {
        var logs = new LogRecorder();
        var subject = CreateNotLogged(ExceptionRecording.Log, logs);
        var error = new InvalidOperationException();

        Assert.Throws<InvalidOperationException>(() => subject.Call(() => throw error));

        Assert.Equal(LogLevel.Error, logs.Single.Level);
        Assert.Equal("PaymentService.Pay.exception", logs.Single.EventId.Name);
        Assert.Same(error, logs.Single.Exception);
        Assert.True((double)logs.Single["duration"]! > 0);
    }

    [Fact]
    public void NotLogged_Log_WritesNothingElse()
    {
        using var source = new CancellationTokenSource();
        var logs = new LogRecorder();
        var subject = CreateNotLogged(ExceptionRecording.Log, logs);
        subject.Token = source.Token;

        subject.Call(() => { });
        subject.Call(() => 1, static (ref call, _) => call.FailResult());
        Assert.Throws<OperationCanceledException>(() => subject.Call(() =>
        {
            source.Cancel();
            source.Token.ThrowIfCancellationRequested();
        }));

        Assert.Empty(logs.All);
    }

    [Fact]
    public void NotLogged_Log_NestedWritesOneRecord()
    {
        var logs = new LogRecorder();
        var subject = CreateNotLogged(ExceptionRecording.Log, logs);
        using var spans = subject.Spans();

        Assert.Throws<InvalidOperationException>(() => subject.Call(() => subject.Call(() => throw new InvalidOperationException())));

        Assert.Equal(spans.All[0].SpanId, logs.Single.Current!.SpanId);
    }

    [Fact]
    public void Logged_FailureLevelOff_IsASpanEvent()
    {
        var logs = new LogRecorder();
        var subject = Subject.CreateLogged(logs, definition => definition.Log!.Failure = LogLevel.None);
        using var spans = subject.Spans();

        Assert.Throws<InvalidOperationException>(() => subject.Call(() => throw new InvalidOperationException()));

        Assert.Single(spans.Single.Events);
        Assert.Empty(logs.All);
    }

    [Fact]
    public void Logged_NotTraced_AttachesTheException()
    {
        var logs = new LogRecorder();
        var subject = Subject.CreateLogged(logs, definition => definition.Span = null);
        var error = new InvalidOperationException();

        Assert.Throws<InvalidOperationException>(() => subject.Call(() => throw error));

        Assert.Same(error, logs.Single.Exception);
    }

    private static Subject CreateNotLogged(
        ExceptionRecording recording, LogRecorder logs, [System.Runtime.CompilerServices.CallerMemberName] string test = "")
    {
        var subject = Subject.Create(definition => definition.Span!.Exceptions = recording, test: test);
        subject.Logger = logs.CreateLogger("Shop.PaymentService");
        return subject;
    }
}
