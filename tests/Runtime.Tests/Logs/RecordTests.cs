using Instrumentation.Runtime.Tests.Support;
using Microsoft.Extensions.Logging;

namespace Instrumentation.Runtime.Tests.Logs;

/// <summary>Level, event, message and properties of each kind of record.</summary>
public sealed class RecordTests
{
    [Fact]
    public void Success_IsCompletedAtInformation()
    {
        var logs = new LogRecorder();
        var subject = Subject.CreateLogged(logs);

        subject.Call(() => { });

        var record = logs.Single;
        Assert.Equal("Shop.PaymentService", record.Category);
        Assert.Equal(LogLevel.Information, record.Level);
        Assert.Equal(7, record.EventId.Id);
        Assert.Equal("PaymentService.Pay.completed", record.EventId.Name);
        Assert.Null(record.Exception);
        Assert.Equal(["duration", "{OriginalFormat}"], record.PropertyNames);
        Assert.Equal("PaymentService.Pay completed in {duration:0.######} s", record["{OriginalFormat}"]);
        Assert.Equal(FormattableString.Invariant($"PaymentService.Pay completed in {record["duration"]:0.######} s"), record.Message);
    }

    [Fact]
    public void Failure_IsExceptionAtError()
    {
        var logs = new LogRecorder();
        var subject = Subject.CreateLogged(logs);
        var error = new InvalidOperationException("card 4111 was declined");

        Assert.Throws<InvalidOperationException>(() => subject.Call(() => throw error));

        var record = logs.Single;
        Assert.Equal(LogLevel.Error, record.Level);
        Assert.Equal(7, record.EventId.Id);
        Assert.Equal("PaymentService.Pay.exception", record.EventId.Name);
        Assert.Same(error, record.Exception);
        Assert.Equal(["duration", "error.type", "{OriginalFormat}"], record.PropertyNames);
        Assert.Equal("System.InvalidOperationException", record["error.type"]);
        Assert.Equal("PaymentService.Pay failed after {duration:0.######} s: {error.type}", record["{OriginalFormat}"]);
        Assert.Equal(
            FormattableString.Invariant($"PaymentService.Pay failed after {record["duration"]:0.######} s: System.InvalidOperationException"),
            record.Message);
    }

    [Fact]
    public void Start_IsWrittenBeforeTheCallWithItsTags()
    {
        var logs = new LogRecorder();
        var subject = Subject.CreateLogged(logs, definition =>
        {
            definition.Log!.Start = LogLevel.Debug;
            definition.Tags = [new("order.id", Signals.Logs), new("receipt.id", Signals.Logs, fromResult: true)];
        });
        subject.Capture = (ref call) => call.Tag(0, 1234);

        subject.Call(() =>
        {
            Assert.Equal("PaymentService.Pay.started", logs.Single.EventId.Name);
            return 5;
        }, static (ref call, result) => call.Tag(1, result));

        var (started, completed) = (logs.All[0], logs.All[1]);
        Assert.Equal(LogLevel.Debug, started.Level);
        Assert.Equal(7, started.EventId.Id);
        Assert.Equal("PaymentService.Pay started", started.Message);
        Assert.Equal([new("order.id", 1234), new("{OriginalFormat}", "PaymentService.Pay started")], started.Properties);
        Assert.Equal("PaymentService.Pay.completed", completed.EventId.Name);
        Assert.Equal(["order.id", "receipt.id", "duration", "{OriginalFormat}"], completed.PropertyNames);
        Assert.Equal(5, completed["receipt.id"]);
    }

    [Fact]
    public void Properties_AreTheTagsInTheirOrderThenTheDuration()
    {
        var logs = new LogRecorder();
        var subject = Subject.CreateLogged(logs, definition => definition.Tags =
        [
            new("order.id", Signals.Traces | Signals.Logs),
            new("trace.only", Signals.Traces | Signals.Metrics),
            new("order.note", Signals.Logs),
            new("order.total", Signals.All),
        ]);
        subject.Capture = (ref call) =>
        {
            call.Tag(3, 9.5m);
            call.Tag<string?>(2, null);
            call.Tag(1, "no");
            call.Tag(0, 1234);
        };

        subject.Call(() => { });

        Assert.Equal(["order.id", "order.note", "order.total", "duration", "{OriginalFormat}"], logs.Single.PropertyNames);
        Assert.Equal(1234, logs.Single["order.id"]);
        Assert.Null(logs.Single["order.note"]);
        Assert.Equal(9.5m, logs.Single["order.total"]);
    }

    [Fact]
    public void State_IsAListWithBounds()
    {
        var logs = new LogRecorder();
        var subject = Subject.CreateLogged(logs);

        subject.Call(() => { });

        var state = logs.Single.State;
        Assert.Equal(2, state.Count);
        Assert.Equal("{OriginalFormat}", state[1].Key);
        Assert.Throws<ArgumentOutOfRangeException>(() => state[2]);
        Assert.Throws<ArgumentOutOfRangeException>(() => state[-1]);
        Assert.Equal(logs.Single.Message, state.ToString());
    }

    /// <summary>Batching providers keep the state and read it later, when the call's storage may serve another call.</summary>
    [Theory]
    [InlineData(LogLevel.Information)]
    [InlineData(LogLevel.None)]
    public void State_KeptByTheProvider_StaysAsItWas(LogLevel completed)
    {
        var logs = new LogRecorder();
        var subject = Subject.CreateLogged(logs, definition =>
        {
            definition.Log!.Start = LogLevel.Information;
            definition.Log.Level = completed;
            definition.Tags = [new("order.id", Signals.Logs)];
        });

        for (var i = 0; i < 4; i++)
        {
            subject.Capture = (ref call) => call.Tag(0, i);
            subject.Call(() => { });
        }

        Assert.Equal(completed is LogLevel.None ? 4 : 8, logs.All.Count);
        Assert.All(logs.All, record => Assert.Equal(record.Properties, record.State));
    }

    [Fact]
    public void Record_BelongsToTheSpan()
    {
        var logs = new LogRecorder();
        var subject = Subject.CreateLogged(logs, definition => definition.Log!.Start = LogLevel.Debug);
        using var spans = subject.Spans();
        using var caller = Ambient.Start();

        subject.Call(() => { });

        Assert.Equal(2, logs.All.Count);
        Assert.All(logs.All, record => Assert.Same(spans.Single, record.Current));
    }

    [Fact]
    public void Name_WithBraces_IsNoHole()
    {
        var logs = new LogRecorder();
        var definition = new OperationDefinition("Shop.Box", "Box{T}.Open", "Shop.Box{T}.Open") { Log = new LogDefinition { Start = LogLevel.Information } };
        var operation = new Operation(TelemetryScope.Get(Subject.UniqueScope(), null), definition);

        var call = new OperationCall(operation, logs.CreateLogger("Shop.Box"));
        call.LogStart();
        call.End();

        Assert.Equal("Box{T}.Open started", logs.All[0].Message);
        Assert.StartsWith("Box{T}.Open completed in ", logs.All[1].Message, StringComparison.Ordinal);
    }
}
