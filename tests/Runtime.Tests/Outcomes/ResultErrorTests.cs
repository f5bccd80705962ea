using System.Diagnostics;
using Instrumentation.Runtime.Tests.Support;
using Microsoft.Extensions.Logging;

namespace Instrumentation.Runtime.Tests.Outcomes;

/// <summary>A result can say that the call failed although nothing was thrown.</summary>
public sealed class ResultErrorTests
{
    private static readonly ResultObserver<Receipt> Observer = static (ref call, result) =>
    {
        call.Tag(0, result.Id);
        if (result.IsDeclined)
        {
            call.FailResult();
        }
    };

    [Fact]
    public void Sync_FailedResult_IsAnError()
    {
        var (subject, logs) = Create();
        using var spans = subject.Spans();
        using var measurements = subject.Measurements();

        subject.Call(() => new Receipt(5, IsDeclined: true), Observer);

        AssertFailed(spans.Single, measurements.Duration, logs.Single);
    }

    [Theory]
    [InlineData("Task", true)]
    [InlineData("Async", true)]
    [InlineData("ValueTask", true)]
    [InlineData("Task", false)]
    [InlineData("Async", false)]
    [InlineData("ValueTask", false)]
    public async Task Asynchronous_FailedResult_IsAnError(string shape, bool completed)
    {
        var (subject, logs) = Create();
        using var spans = subject.Spans();
        using var measurements = subject.Measurements();
        var pending = new TaskCompletionSource<Receipt>();
        var receipt = new Receipt(5, IsDeclined: true);
        if (completed)
        {
            pending.SetResult(receipt);
        }

        var task = shape switch
        {
            "Task" => subject.CallTask(() => pending.Task, Observer),
            "Async" => subject.CallAsync(() => pending.Task, Observer),
            _ => subject.CallValueTask(() => new ValueTask<Receipt>(pending.Task), Observer).AsTask(),
        };
        pending.TrySetResult(receipt);

        Assert.Same(receipt, await task);
        AssertFailed(spans.Single, measurements.Duration, logs.Single);
    }

    [Fact]
    public void SuccessfulResult_IsNoError()
    {
        var (subject, logs) = Create();
        using var spans = subject.Spans();
        using var measurements = subject.Measurements();

        subject.Call(() => new Receipt(5, IsDeclined: false), Observer);

        Assert.Equal(ActivityStatusCode.Unset, spans.Single.Status);
        Assert.Equal([new("code.function.name", "Shop.PaymentService.Pay"), new("receipt.id", 5)], spans.Single.TagObjects);
        Assert.Equal("code.function.name=Shop.PaymentService.Pay, receipt.id=5", measurements.Duration.TagText);
        Assert.Equal(LogLevel.Information, logs.Single.Level);
        Assert.Equal(5, logs.Single["receipt.id"]);
    }

    [Fact]
    public void Exception_HasNoResultTags()
    {
        var (subject, logs) = Create();
        using var measurements = subject.Measurements();

        Assert.Throws<InvalidOperationException>(() => subject.Call<Receipt>(() => throw new InvalidOperationException(), Observer));

        Assert.Equal("code.function.name=Shop.PaymentService.Pay, error.type=System.InvalidOperationException", measurements.Duration.TagText);
        Assert.Equal(["duration", "error.type", "{OriginalFormat}"], logs.Single.PropertyNames);
    }

    [Fact]
    public void FailedResult_WithoutErrorType_IsOther()
    {
        var subject = Subject.Create();
        using var spans = subject.Spans();
        using var measurements = subject.Measurements();

        subject.Call(() => 1, static (ref call, _) => call.FailResult());

        Assert.Equal(ActivityStatusCode.Error, spans.Single.Status);
        Assert.Equal("code.function.name=Shop.PaymentService.Pay, error.type=_OTHER", measurements.Duration.TagText);
    }

    private static (Subject Subject, LogRecorder Logs) Create([System.Runtime.CompilerServices.CallerMemberName] string test = "")
    {
        var logs = new LogRecorder();
        var subject = Subject.CreateLogged(
            logs,
            definition =>
            {
                definition.ResultErrorType = "Shop.Receipt.IsDeclined";
                definition.Tags = [new("receipt.id", Signals.All, fromResult: true)];
            },
            test: test);
        return (subject, logs);
    }

    private static void AssertFailed(Activity span, Measurement duration, LogRecord record)
    {
        Assert.Equal(ActivityStatusCode.Error, span.Status);
        Assert.Null(span.StatusDescription);
        Assert.Equal(
            [new("code.function.name", "Shop.PaymentService.Pay"), new("receipt.id", 5), new("error.type", "Shop.Receipt.IsDeclined")],
            span.TagObjects);
        Assert.Empty(span.Events);
        Assert.Equal(
            "code.function.name=Shop.PaymentService.Pay, receipt.id=5, error.type=Shop.Receipt.IsDeclined",
            duration.TagText);
        Assert.Equal(LogLevel.Error, record.Level);
        Assert.Equal("PaymentService.Pay.completed", record.EventId.Name);
        Assert.Null(record.Exception);
        Assert.Equal(["receipt.id", "duration", "error.type", "{OriginalFormat}"], record.PropertyNames);
        Assert.Equal(5, record["receipt.id"]);
        Assert.Equal("Shop.Receipt.IsDeclined", record["error.type"]);
        Assert.Equal("PaymentService.Pay failed after {duration:0.######} s: {error.type}", record["{OriginalFormat}"]);
    }

    private sealed record Receipt(int Id, bool IsDeclined);
}
