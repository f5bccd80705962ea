using Instrumentation.Runtime.Tests.Allocation;
using Instrumentation.Runtime.Tests.Streams;
using Instrumentation.Runtime.Tests.Support;

namespace Instrumentation.Runtime.Tests.Redactions;

/// <summary>When values are redacted: if somebody listens, once a call.</summary>
public sealed class ListenerTests : RedactionTest
{
    [Fact]
    public void NoListener_RedactsAndAllocatesNothing()
    {
        var redacted = 0;
        InstrumentationRedaction.Use(Redaction.Mask, text =>
        {
            redacted++;
            return text.Length.ToString();
        });
        var operation = Subject.Create(static definition => definition.Tags = [new("who", Signals.Traces | Signals.Logs, redaction: Redaction.Mask)]).Operation;

        Assert.Equal(0, AllocatedBytes.Of(() => Call(operation, "ada@example.com")));
        Assert.Equal(0, redacted);

        using var spans = new SpanRecorder(operation.Duration!.Meter.Name);
        Call(operation, "ada@example.com");
        Assert.Equal(1, redacted);
        Assert.Equal("15", spans.Single.GetTagItem("who"));
    }

    [Fact]
    public void AllSignals_ShareOneRedaction()
    {
        var redacted = 0;
        InstrumentationRedaction.Use(Redaction.Mask, _ => $"value {++redacted}");
        var logs = new LogRecorder();
        var subject = Subject.CreateLogged(logs, static definition =>
        {
            definition.Log!.Message = "By {who}";
            definition.Log.Start = Microsoft.Extensions.Logging.LogLevel.Debug;
            definition.Tags = [new("who", Signals.All, redaction: Redaction.Mask)];
        });
        subject.Capture = static (ref call) => call.Tag(0, "ada@example.com");
        using var spans = subject.Spans();
        using var measurements = subject.Measurements();

        subject.Call(static () => { });

        Assert.Equal("value 1", spans.Single.GetTagItem("who"));
        Assert.Equal(["value 1", "value 1"], logs.All.Select(static record => record["who"]));
        Assert.Equal("By value 1", logs.All[1].Message);
        Assert.Equal("code.function.name=Shop.PaymentService.Pay, who=value 1", measurements.Durations.Single().TagText);
    }

    [Fact]
    public void Stream_RedactsWhenItIsMadeAndNotAgain()
    {
        InstrumentationRedaction.UseHashKey(Key);
        var logs = new LogRecorder();
        var subject = new StreamSubject(
            logs.CreateLogger(""),
            static definition => definition.Tags = [new("customer.id", Signals.Traces | Signals.Logs, redaction: Redaction.Hash)]);
        using var spans = subject.Spans();

        foreach (var _ in subject.Sync(static () => Enumerable.Range(0, 2)))
        {
            // Only the end is recorded.
        }

        Assert.Equal("hmac:7df989924b2ebf8832c80802", spans.Single.GetTagItem("customer.id"));
        Assert.Equal("hmac:7df989924b2ebf8832c80802", logs.Single["customer.id"]);
    }

    private static void Call(Operation operation, string who)
    {
        var call = new OperationCall(operation);
        call.Tag(0, who);
        call.End();
    }
}
