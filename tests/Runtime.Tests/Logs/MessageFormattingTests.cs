using Instrumentation.Runtime.Tests.Support;

namespace Instrumentation.Runtime.Tests.Logs;

public sealed class MessageFormattingTests
{
    [Fact]
    public void Hole_IsFilledFromThePropertyOfItsName()
    {
        var record = Write("Order {order.Id} paid by {method}", [new("method", Signals.Logs), new("order.Id", Signals.Logs)], "card", 1234);

        Assert.Equal("Order 1234 paid by card", record.Message);
        Assert.Equal("Order {order.Id} paid by {method}", record["{OriginalFormat}"]);
        Assert.Equal(["method", "order.Id", "duration", "{OriginalFormat}"], record.PropertyNames);
    }

    [Theory]
    [InlineData("{v:0.00}", "3.14")]
    [InlineData("[{v,8:0.0}]", "[     3.1]")]
    [InlineData("[{v,-8:0.0}]", "[3.1     ]")]
    [InlineData("{v}", "3.14159")]
    [InlineData("{v} and {v:0}", "3.14159 and 3")]
    [InlineData("{{{v:0}}}", "{3}")]
    [InlineData("{{v}}", "{v}")]
    [InlineData("plain", "plain")]
    [InlineData("100 % {unknown}", "100 % (null)")]
    public void Format_AndAlignment_AreApplied(string template, string expected) =>
        Assert.Equal(expected, Write(template, [new("v", Signals.Logs)], 3.14159).Message);

    [Fact]
    public void Numbers_AreFormattedTheSameInEveryCulture()
    {
        using var _ = new CommaCulture();

        Assert.Equal("1234.5 3.14", Write("{a} {b:0.00}", [new("a", Signals.Logs), new("b", Signals.Logs)], 1234.5m, 3.14159).Message);
    }

    [Fact]
    public void Null_IsWrittenAsSuch() =>
        Assert.Equal("Order (null)", Write("Order {id}", [new("id", Signals.Logs)], [null]).Message);

    [Fact]
    public void Arrays_AreListed()
    {
        using var _ = new CommaCulture();
        TagDefinition[] tags = [new("v", Signals.Logs)];

        Assert.Equal("a, (null), c", Write("{v}", tags, [new string?[] { "a", null, "c" }]).Message);
        Assert.Equal("1, 2", Write("{v}", tags, [new[] { 1, 2 }]).Message);
        Assert.Equal("0.5, 1.5", Write("{v}", tags, [new[] { 0.5, 1.5 }]).Message);
        Assert.Equal("0.5, 1.5", Write("{v}", tags, [new List<double> { 0.5, 1.5 }]).Message);
        Assert.Equal("[]", Write("[{v}]", tags, [Array.Empty<int>()]).Message);
    }

    [Fact]
    public void Duration_CanBeAHole()
    {
        var record = Write("took {duration:0} s", []);

        Assert.Equal("took 0 s", record.Message);
    }

    [Fact]
    public void InvalidTemplate_IsWrittenAsText()
    {
        var record = Write("Order {id paid", [new("id", Signals.Logs)], 1);

        Assert.Equal("Order {id paid", record.Message);
        Assert.Equal(1, record["id"]);
    }

    /// <summary>Only a call that succeeds has the developer's message: it says what has happened.</summary>
    [Fact]
    public void Failure_HasTheStandardMessage()
    {
        var logs = new LogRecorder();
        var subject = Subject.CreateLogged(logs, definition => definition.Log!.Message = "paid");

        Assert.Throws<InvalidOperationException>(() => subject.Call(() => throw new InvalidOperationException()));

        Assert.Equal("PaymentService.Pay failed after {duration:0.######} s: {error.type}", logs.Single["{OriginalFormat}"]);
    }

    private static LogRecord Write(string template, TagDefinition[] tags, params object?[] values)
    {
        var logs = new LogRecorder();
        var subject = Subject.CreateLogged(logs, definition =>
        {
            definition.Log!.Message = template;
            definition.Tags = tags;
        });
        subject.Capture = (ref call) =>
        {
            for (var slot = 0; slot < values.Length; slot++)
            {
                call.Tag(slot, values[slot]);
            }
        };
        subject.Call(() => { });
        return logs.Single;
    }
}
