using System.Diagnostics;
using System.Diagnostics.Metrics;
using Instrumentation.Runtime.Tests.Support;
using Microsoft.Extensions.Logging;

namespace Instrumentation.Runtime.Tests.Containment;

/// <summary>
/// A listener, a logger or a tag that throws: the call ends as without instrumentation, the caller's activity is current again,
/// and the other signals are complete.
/// </summary>
public sealed class ThrowingTelemetryTests
{
    [Theory]
    [InlineData(ActivityCallback.Sample)]
    [InlineData(ActivityCallback.Started)]
    [InlineData(ActivityCallback.Stopped)]
    public void ActivityListener_LosesNothingElse(ActivityCallback throwing)
    {
        var logs = new LogRecorder();
        var subject = Subject.CreateLogged(logs);
        using var listener = ThrowingListener(subject.ScopeName, throwing);
        using var measurements = subject.Measurements();
        using var caller = Ambient.Start();

        AssertCallsAreUnchanged(subject);

        Assert.Same(caller, Activity.Current);
        Assert.Equal(4, measurements.Durations.Count);
        Assert.Equal([1, -1, 1, -1, 1, -1, 1, -1], measurements.Active.Select(active => active.Value));
        Assert.Equal(4, logs.All.Count);
    }

    [Theory]
    [InlineData(ActivityCallback.Sample)]
    [InlineData(ActivityCallback.Started)]
    [InlineData(ActivityCallback.Stopped)]
    public void ActivityListener_OfARootSpan_RestoresTheCaller(ActivityCallback throwing)
    {
        var subject = Subject.Create(definition => definition.Span!.Root = true);
        using var listener = ThrowingListener(subject.ScopeName, throwing);
        using var caller = Ambient.Start();

        AssertCallsAreUnchanged(subject);

        Assert.Same(caller, Activity.Current);
    }

    [Fact]
    public void ActivityStarted_StillGivesASpan()
    {
        var subject = Subject.Create();
        using var spans = subject.Spans();
        using var listener = ThrowingListener(subject.ScopeName, ActivityCallback.Started);

        subject.Call(() => Assert.Equal("PaymentService.Pay", Activity.Current!.OperationName));

        Assert.True(spans.Single.IsStopped);
        Assert.Equal("Shop.PaymentService.Pay", spans.Single.GetTagItem("code.function.name"));
    }

    [Theory]
    [InlineData("operation.duration")]
    [InlineData("operation.active")]
    public void MeterListener_LosesNothingElse(string instrument)
    {
        var logs = new LogRecorder();
        var subject = Subject.CreateLogged(logs);
        using var listener = new MeterListener();
        listener.InstrumentPublished = (published, self) =>
        {
            if (published.Meter.Name == subject.ScopeName && published.Name == instrument)
            {
                self.EnableMeasurementEvents(published);
            }
        };
        listener.SetMeasurementEventCallback<double>((_, _, _, _) => throw new TelemetryException());
        listener.SetMeasurementEventCallback<long>((_, _, _, _) => throw new TelemetryException());
        listener.Start();
        using var spans = subject.Spans();
        using var measurements = subject.Measurements();
        using var caller = Ambient.Start();

        AssertCallsAreUnchanged(subject);

        Assert.Same(caller, Activity.Current);
        Assert.Equal(4, spans.All.Count);
        Assert.Equal(4, logs.All.Count);
        Assert.Equal(instrument is "operation.active" ? 4 : 0, measurements.Durations.Count);
    }

    [Theory]
    [InlineData(LoggerMember.IsEnabled)]
    [InlineData(LoggerMember.Log)]
    public void Logger_LosesNothingElse(LoggerMember throwing)
    {
        var subject = Subject.Create(definition => definition.Log = new LogDefinition { Start = LogLevel.Information });
        subject.Logger = new ThrowingLogger(throwing);
        using var spans = subject.Spans();
        using var measurements = subject.Measurements();
        using var caller = Ambient.Start();

        AssertCallsAreUnchanged(subject);

        Assert.Same(caller, Activity.Current);
        Assert.Equal(4, spans.All.Count);
        Assert.Equal(4, measurements.Durations.Count);
        Assert.Equal(8, measurements.Active.Count);
    }

    [Fact]
    public void Logger_InTheGuard_DoesNotThrow()
    {
        var subject = Subject.Create(definition => definition.Log = new LogDefinition());

        Assert.False(subject.Operation.IsLogged(new ThrowingLogger(LoggerMember.IsEnabled)));
    }

    [Fact]
    public void Tag_LosesItself()
    {
        var subject = Subject.Create(definition => definition.Tags = [new("bad", Signals.All), new("good", Signals.All)]);
        subject.Capture = (ref call) =>
        {
            call.Tag(0, new ThrowingText());
            call.Tag(1, 1);
        };
        using var spans = subject.Spans();
        using var measurements = subject.Measurements();

        AssertCallsAreUnchanged(subject);

        Assert.All(spans.All, span => Assert.Null(span.GetTagItem("bad")));
        Assert.All(spans.All, span => Assert.Equal(1, span.GetTagItem("good")));
        Assert.Equal("code.function.name=Shop.PaymentService.Pay, good=1", measurements.Durations[0].TagText);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ResultObserver_LosesItsTags(bool completedBefore)
    {
        var subject = Subject.Create();
        using var spans = subject.Spans();
        using var measurements = subject.Measurements();
        ResultObserver<int> observer = static (ref _, _) => throw new TelemetryException();
        var source = new TaskCompletionSource<int>();
        if (completedBefore)
        {
            source.SetResult(3);
        }

        var task = subject.CallTask(() => source.Task, observer);
        var fromAsync = subject.CallAsync(() => source.Task, observer);
        var value = subject.CallValueTask(() => new ValueTask<int>(source.Task), observer);
        source.TrySetResult(3);

        Assert.Equal(3, await task);
        Assert.Equal(3, await fromAsync);
        Assert.Equal(3, await value);
        Assert.Equal(3, spans.All.Count);
        Assert.Equal(3, measurements.Durations.Count);
    }

    [Fact]
    public void ExceptionThatCannotBePrinted_IsStillThrown()
    {
        var logs = new LogRecorder();
        var subject = Subject.CreateLogged(logs, definition => definition.Span!.Exceptions = ExceptionRecording.Event);
        using var spans = subject.Spans();
        using var measurements = subject.Measurements();
        var error = new UnprintableException();

        Assert.Same(error, Assert.Throws<UnprintableException>(() => subject.Call(() => throw error)));

        Assert.Equal(ActivityStatusCode.Error, spans.Single.Status);
        Assert.Single(measurements.Durations);
        Assert.Equal("PaymentService.Pay.exception", logs.Single.EventId.Name);
    }

    /// <summary>Sync and task, success and failure.</summary>
    private static void AssertCallsAreUnchanged(Subject subject)
    {
        var error = new InvalidOperationException();
        var pending = new TaskCompletionSource<int>();

        Assert.Equal(42, subject.Call(() => 42));
        Assert.Same(error, Assert.Throws<InvalidOperationException>(() => subject.Call(() => throw error)));
        var task = subject.CallAsync(() => pending.Task);
        pending.SetResult(42);
        Assert.Equal(42, task.GetAwaiter().GetResult());
        Assert.Same(error, Record.Exception(() => subject.CallTask(() => Task.FromException(error)).GetAwaiter().GetResult()));
    }

    private static ActivityListener ThrowingListener(string scope, ActivityCallback throwing)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == scope,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) =>
                throwing is ActivityCallback.Sample ? throw new TelemetryException() : ActivitySamplingResult.AllDataAndRecorded,
            ActivityStarted = _ => ThrowIf(throwing is ActivityCallback.Started),
            ActivityStopped = _ => ThrowIf(throwing is ActivityCallback.Stopped),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static void ThrowIf(bool condition)
    {
        if (condition)
        {
            throw new TelemetryException();
        }
    }
}
