using Instrumentation.Runtime.Tests.Support;

namespace Instrumentation.Runtime.Tests.Redactions;

/// <summary>Redactors that the program supplies.</summary>
public sealed class RedactorTests : RedactionTest
{
    [Fact]
    public void Redactor_ReplacesTheBuiltInOne()
    {
        InstrumentationRedaction.Use(Redaction.Mask, static text => $"<{text.Length}>");
        Assert.Equal("<3>", Recorded("ada", Redaction.Mask));
        Assert.Equal("[redacted]", Recorded("ada", Redaction.Erase));

        InstrumentationRedaction.Use(Redaction.Mask, null);
        Assert.Equal("****", Recorded("ada", Redaction.Mask));
    }

    [Fact]
    public void Redactor_GetsInvariantText()
    {
        InstrumentationRedaction.Use(Redaction.Erase, static text => "<" + text + ">");
        using var culture = new CommaCulture();

        Assert.Equal("<1.5>", Recorded(1.5, Redaction.Erase));
        Assert.Equal("<True>", Recorded(true, Redaction.Erase));
        Assert.Equal("<Friday>", Recorded(DayOfWeek.Friday, Redaction.Erase));
        Assert.Equal("<1970-01-01T00:00:00.0000000Z>", Recorded(DateTime.UnixEpoch, Redaction.Erase));
        Assert.Equal(["<1.5>", "<2.5>"], Assert.IsAssignableFrom<IEnumerable<string?>>(Recorded(new[] { 1.5, 2.5 }, Redaction.Erase)));
    }

    [Fact]
    public void RedactionThatIsNone_CannotBeReplaced() =>
        Assert.Throws<ArgumentOutOfRangeException>("redaction", () => InstrumentationRedaction.Use((Redaction)3, static text => text));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void RedactorThatFails_LosesTheValueOnly(bool throws)
    {
        InstrumentationRedaction.Use(Redaction.Hash, text => throws ? throw new FormatException($"'{text}' is odd") : null);
        using var events = new EventRecorder();
        var logs = new LogRecorder();
        var subject = Subject.CreateLogged(logs, static definition =>
        {
            definition.Log!.Message = "By {who} at {place}";
            definition.Tags = [new("who", Signals.All, redaction: Redaction.Hash), new("place", Signals.All)];
        });
        subject.Capture = static (ref call) =>
        {
            call.Tag(0, "canary");
            call.Tag(1, "here");
        };
        using var spans = subject.Spans();

        Assert.Equal(42, subject.Call(static () => 42));

        Assert.Equal("By (null) at here", logs.Single.Message);
        Assert.Null(logs.Single["who"]);
        Assert.Equal(["code.function.name", "place"], spans.Single.TagObjects.Select(static tag => tag.Key));
        if (throws)
        {
            var written = Assert.Single(events.Written);
            Assert.Equal(["Shop.PaymentService.Pay", "System.FormatException"], written.Payload!);
        }
        else
        {
            Assert.Empty(events.Written);
        }
    }

    /// <summary>Else a redactor that is instrumented itself would call itself for ever.</summary>
    [Fact]
    public void SensitiveValueInsideARedactor_IsErased()
    {
        object? inner = null;
        InstrumentationRedaction.Use(Redaction.Mask, text =>
        {
            inner = Recorded(text, Redaction.Mask);
            return "outer";
        });

        Assert.Equal("outer", Recorded("ada", Redaction.Mask));
        Assert.Equal("[redacted]", inner);
        Assert.Equal("outer", Recorded("ada", Redaction.Mask));
    }

    [Fact]
    public async Task RedactorsAndKeys_CanChangeWhileCallsRun()
    {
        var allowed = new HashSet<object?> { "[redacted]", HashOfAda, "hmac:bfd3be400355c5ad2bb39f55", "custom" };
        var second = Key.Select(static each => (byte)(each + 1)).ToArray();
        var subject = Subject.Create(static definition => definition.Tags = [new("who", Signals.Traces, redaction: Redaction.Hash)]);
        subject.Capture = static (ref call) => call.Tag(0, "ada@example.com");
        using var spans = subject.Spans();
        var changes = Task.Run(() =>
        {
            for (var i = 0; i < 2_000; i++)
            {
                InstrumentationRedaction.UseHashKey((i % 3) switch { 0 => null, 1 => Key, _ => second });
                InstrumentationRedaction.Use(Redaction.Hash, i % 5 == 0 ? static _ => "custom" : null);
            }
        });

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 500; i++)
            {
                subject.Call(static () => { });
            }
        })).Append(changes));

        Assert.Equal(2_000, spans.All.Count);
        Assert.All(spans.All, span => Assert.Contains(span.GetTagItem("who"), allowed));
    }
}
