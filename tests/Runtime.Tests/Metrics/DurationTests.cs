using System.Diagnostics;
using Instrumentation.Runtime.Tests.Support;

namespace Instrumentation.Runtime.Tests.Metrics;

public sealed class DurationTests
{
    [Fact]
    public void Success_HasTheFunctionNameOnly()
    {
        var subject = Subject.Create();
        using var measurements = subject.Measurements();

        subject.Call(() => { });

        Assert.Equal("operation.duration", measurements.Duration.Instrument);
        Assert.Equal([new("code.function.name", "Shop.PaymentService.Pay")], measurements.Duration.Tags);
    }

    [Fact]
    public void Failure_HasTheSameErrorTypeAsTheSpan()
    {
        var subject = Subject.Create();
        using var measurements = subject.Measurements();
        using var spans = subject.Spans();

        Assert.Throws<InvalidOperationException>(() => subject.Call(() => throw new InvalidOperationException()));

        Assert.Equal(
            [new("code.function.name", "Shop.PaymentService.Pay"), new("error.type", "System.InvalidOperationException")],
            measurements.Duration.Tags);
        Assert.Equal("System.InvalidOperationException", spans.Single.GetTagItem("error.type"));
    }

    [Fact]
    public void Value_IsInSeconds()
    {
        var subject = Subject.Create();
        using var measurements = subject.Measurements();

        var outside = Stopwatch.StartNew();
        var inside = subject.Call(() =>
        {
            var work = Stopwatch.StartNew();
            GC.Collect(0);
            return work.Elapsed.TotalSeconds;
        });
        outside.Stop();

        Assert.True(inside > 0);
        Assert.InRange(measurements.Duration.Value, inside, outside.Elapsed.TotalSeconds);
    }

    [Fact]
    public void Tags_AreInTheirOrderWhateverTheOrderOfCapture()
    {
        var subject = Subject.Create(definition => definition.Tags =
        [
            new("order.id", Signals.Traces | Signals.Logs),
            new("payment.method", Signals.All),
            new("payment.express", Signals.Metrics),
            new("payment.country", Signals.Metrics),
        ]);
        subject.Capture = (ref call) =>
        {
            call.Tag(3, "DE");
            call.Tag(2, false);
            call.Tag(1, DayOfWeek.Friday);
            call.Tag(0, 4711);
        };
        using var measurements = subject.Measurements();

        Assert.Throws<InvalidOperationException>(() => subject.Call(() => throw new InvalidOperationException()));

        Assert.Equal(
            [
                new("code.function.name", "Shop.PaymentService.Pay"),
                new("payment.method", "Friday"),
                new("payment.express", false),
                new("payment.country", "DE"),
                new("error.type", "System.InvalidOperationException"),
            ],
            measurements.Duration.Tags);
    }

    [Fact]
    public void Tag_OfNull_IsLeftOut()
    {
        var subject = Subject.Create(definition => definition.Tags = [new("a", Signals.Metrics), new("b", Signals.Metrics), new("c", Signals.Metrics)]);
        subject.Capture = (ref call) =>
        {
            call.Tag<string?>(0, null);
            call.Tag<int?>(1, null);
            call.Tag(2, 3);
        };
        using var measurements = subject.Measurements();

        subject.Call(() => { });

        Assert.Equal("code.function.name=Shop.PaymentService.Pay, c=3", measurements.Duration.TagText);
    }

    [Fact]
    public void ManyTags_AreAllThere()
    {
        var subject = Subject.Create(definition =>
            definition.Tags = [.. Enumerable.Range(0, 12).Select(i => new TagDefinition($"tag{i}", Signals.Metrics))]);
        subject.Capture = (ref call) =>
        {
            for (var i = 0; i < 12; i++)
            {
                call.Tag(i, i);
            }
        };
        using var measurements = subject.Measurements();

        subject.Call(() => { });

        Assert.Equal(13, measurements.Duration.Tags.Length);
        Assert.Equal(new("tag11", 11), measurements.Duration.Tags[12]);
    }

    [Fact]
    public void OwnNamed_HasNoFunctionName()
    {
        var subject = Subject.Create(definition => definition.Metrics!.Name = "shop.payments");
        using var measurements = subject.Measurements();

        Assert.Throws<InvalidOperationException>(() => subject.Call(() => throw new InvalidOperationException()));

        Assert.Equal("shop.payments.duration", measurements.Duration.Instrument);
        Assert.Equal([new("error.type", "System.InvalidOperationException")], measurements.Duration.Tags);
        Assert.All(measurements.Active, active => Assert.Empty(active.Tags));
    }

    [Fact]
    public void Calls_OneAfterTheOther_KeepNoTagsOfEachOther()
    {
        var subject = Subject.Create(definition => definition.Tags = [new("payment.country", Signals.Metrics), new("payment.method", Signals.Metrics)]);
        using var measurements = subject.Measurements();

        subject.Capture = (ref call) => call.Tag(0, "DE");
        subject.Call(() => { });
        subject.Capture = (ref call) => call.Tag(1, "card");
        subject.Call(() => { });

        Assert.Equal(
            ["code.function.name=Shop.PaymentService.Pay, payment.country=DE", "code.function.name=Shop.PaymentService.Pay, payment.method=card"],
            measurements.Durations.Select(duration => duration.TagText));
    }

    [Fact]
    public void ListenerThatComesInMidCall_MeasuresNothing()
    {
        var subject = Subject.Create();
        MeasurementRecorder? late = null;

        subject.Call(() => late = subject.Measurements());

        Assert.Empty(late!.All);
        late.Dispose();
    }
}
