using System.Diagnostics;
using Instrumentation.Runtime.Tests.Support;
using Microsoft.Extensions.Logging;

namespace Instrumentation.Runtime.Tests.Outcomes;

/// <summary>An <see cref="OperationCanceledException"/> is no error while one of the method's own tokens is canceled.</summary>
public sealed class CancellationTests
{
    [Fact]
    public void OwnToken_IsNoError()
    {
        using var source = new CancellationTokenSource();
        var logs = new LogRecorder();
        var subject = Subject.CreateLogged(logs);
        subject.Token = source.Token;
        using var spans = subject.Spans();
        using var measurements = subject.Measurements();

        Assert.Throws<OperationCanceledException>(() => subject.Call(() => CancelAndThrow(source)));

        AssertCanceled(spans.Single, measurements.Duration, logs.Single);
    }

    [Fact]
    public void OwnToken_ExceptionOfAnotherToken_IsNoError()
    {
        using var source = new CancellationTokenSource();
        var logs = new LogRecorder();
        var subject = Subject.CreateLogged(logs);
        subject.Token = source.Token;
        using var spans = subject.Spans();
        using var measurements = subject.Measurements();

        // What a linked token, a timeout of the method's own say, throws.
        Assert.Throws<TaskCanceledException>(() => subject.Call(() =>
        {
            source.Cancel();
            throw new TaskCanceledException();
        }));

        AssertCanceled(spans.Single, measurements.Duration, logs.Single);
    }

    [Fact]
    public void SecondToken_IsNoError()
    {
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        using var third = new CancellationTokenSource();
        var logs = new LogRecorder();
        var subject = Subject.CreateLogged(logs);
        subject.Token = first.Token;
        subject.Capture = (ref call) =>
        {
            call.AddToken(CancellationToken.None);
            call.AddToken(second.Token);
            call.AddToken(third.Token);
        };
        using var spans = subject.Spans();
        using var measurements = subject.Measurements();

        Assert.Throws<OperationCanceledException>(() => subject.Call(() => CancelAndThrow(third)));

        AssertCanceled(spans.Single, measurements.Duration, logs.Single);
    }

    [Fact]
    public void SecondToken_OfAnEarlierCall_DoesNotCount()
    {
        using var earlier = new CancellationTokenSource();
        var subject = Subject.Create();
        using var measurements = subject.Measurements();
        subject.Capture = (ref call) => call.AddToken(earlier.Token);
        subject.Call(earlier.Cancel);

        using var own = new CancellationTokenSource();
        subject.Capture = (ref call) => call.AddToken(own.Token);
        Assert.Throws<OperationCanceledException>(() => subject.Call(() => throw new OperationCanceledException()));

        Assert.Equal(
            "code.function.name=Shop.PaymentService.Pay, error.type=System.OperationCanceledException",
            measurements.Durations[1].TagText);
    }

    [Fact]
    public void ForeignToken_IsAnError()
    {
        using var own = new CancellationTokenSource();
        using var foreign = new CancellationTokenSource();
        var logs = new LogRecorder();
        var subject = Subject.CreateLogged(logs);
        subject.Token = own.Token;
        subject.Capture = (ref call) => call.AddToken(own.Token);
        using var spans = subject.Spans();
        using var measurements = subject.Measurements();

        var error = Assert.Throws<OperationCanceledException>(() => subject.Call(() => CancelAndThrow(foreign)));

        Assert.Equal(ActivityStatusCode.Error, spans.Single.Status);
        Assert.Equal("System.OperationCanceledException", spans.Single.GetTagItem("error.type"));
        Assert.Null(spans.Single.GetTagItem("operation.canceled"));
        Assert.Equal(
            "code.function.name=Shop.PaymentService.Pay, error.type=System.OperationCanceledException",
            measurements.Duration.TagText);
        Assert.Equal(LogLevel.Error, logs.Single.Level);
        Assert.Equal("PaymentService.Pay.exception", logs.Single.EventId.Name);
        Assert.Same(error, logs.Single.Exception);
    }

    [Fact]
    public void OtherException_WhileCanceled_IsAnError()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var subject = Subject.Create();
        subject.Token = source.Token;
        using var spans = subject.Spans();

        Assert.Throws<InvalidOperationException>(() => subject.Call(() => throw new InvalidOperationException()));

        Assert.Equal(ActivityStatusCode.Error, spans.Single.Status);
        Assert.Null(spans.Single.GetTagItem("operation.canceled"));
    }

    [Fact]
    public void Success_WhileCanceled_IsCompleted()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var subject = Subject.Create();
        subject.Token = source.Token;
        using var measurements = subject.Measurements();

        subject.Call(() => { });

        Assert.Equal("code.function.name=Shop.PaymentService.Pay", measurements.Duration.TagText);
    }

    [Theory]
    [InlineData("Task")]
    [InlineData("Async")]
    [InlineData("ValueTask")]
    public async Task Asynchronous_IsNoError(string shape)
    {
        using var source = new CancellationTokenSource();
        var logs = new LogRecorder();
        var subject = Subject.CreateLogged(logs);
        subject.Token = source.Token;
        using var spans = subject.Spans();
        using var measurements = subject.Measurements();
        var pending = new TaskCompletionSource();

        var task = shape switch
        {
            "Task" => subject.CallTask(() => pending.Task),
            "Async" => subject.CallAsync(() => pending.Task),
            _ => subject.CallValueTask(() => new ValueTask(pending.Task)).AsTask(),
        };
        source.Cancel();
        pending.SetCanceled(source.Token);
        var thrown = await Assert.ThrowsAsync<TaskCanceledException>(() => task);

        Assert.Equal(source.Token, thrown.CancellationToken);
        Assert.Equal(TaskStatus.Canceled, task.Status);
        AssertCanceled(spans.Single, measurements.Duration, logs.Single);
    }

    private static void AssertCanceled(Activity span, Measurement duration, LogRecord record)
    {
        Assert.Equal(ActivityStatusCode.Unset, span.Status);
        Assert.Equal([new("code.function.name", "Shop.PaymentService.Pay"), new("operation.canceled", true)], span.TagObjects);
        Assert.Empty(span.Events);
        Assert.Equal([new("code.function.name", "Shop.PaymentService.Pay"), new("operation.canceled", true)], duration.Tags);
        Assert.Equal(LogLevel.Debug, record.Level);
        Assert.Equal(7, record.EventId.Id);
        Assert.Equal("PaymentService.Pay.canceled", record.EventId.Name);
        Assert.Null(record.Exception);
        Assert.Equal(["duration", "{OriginalFormat}"], record.PropertyNames);
        Assert.Equal("PaymentService.Pay was canceled after {duration:0.######} s", record["{OriginalFormat}"]);
    }

    private static void CancelAndThrow(CancellationTokenSource source)
    {
        source.Cancel();
        source.Token.ThrowIfCancellationRequested();
    }
}
