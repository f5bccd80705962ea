using System.Diagnostics;
using Instrumentation.Runtime.Tests.Support;

namespace Instrumentation.Runtime.Tests.Spans;

public sealed class SpanTests
{
    [Fact]
    public void Success_IsUnsetWithFunctionNameOnly()
    {
        var subject = Subject.Create();
        using var spans = subject.Spans();

        Assert.Equal(42, subject.Call(() => 42));

        var span = spans.Single;
        Assert.Equal("PaymentService.Pay", span.OperationName);
        Assert.Equal("PaymentService.Pay", span.DisplayName);
        Assert.Equal(ActivityKind.Internal, span.Kind);
        Assert.Equal(ActivityStatusCode.Unset, span.Status);
        Assert.Null(span.StatusDescription);
        Assert.Equal([new("code.function.name", "Shop.PaymentService.Pay")], span.TagObjects);
        Assert.Empty(span.Events);
        Assert.Empty(span.Links);
        Assert.Equal("1.0.0", span.Source.Version);
        Assert.True(span.IsStopped);
    }

    [Theory]
    [InlineData(ActivityKind.Internal)]
    [InlineData(ActivityKind.Server)]
    [InlineData(ActivityKind.Client)]
    [InlineData(ActivityKind.Producer)]
    [InlineData(ActivityKind.Consumer)]
    public void Kind_IsTheDefinitions(ActivityKind kind)
    {
        var subject = Subject.Create(definition => definition.Span!.Kind = kind);
        using var spans = subject.Spans();

        subject.Call(() => { });

        Assert.Equal(kind, spans.Single.Kind);
    }

    [Fact]
    public void Failure_IsErrorWithTypeAndWithoutDescription()
    {
        var subject = Subject.Create();
        using var spans = subject.Spans();
        var error = new InvalidOperationException("card 4111 was declined");

        Assert.Same(error, Assert.Throws<InvalidOperationException>(() => subject.Call(() => throw error)));

        var span = spans.Single;
        Assert.Equal(ActivityStatusCode.Error, span.Status);
        Assert.Null(span.StatusDescription);
        Assert.Equal(
            [new("code.function.name", "Shop.PaymentService.Pay"), new("error.type", "System.InvalidOperationException")],
            span.TagObjects);
    }

    [Fact]
    public void ErrorType_OfNestedType_IsItsFullName()
    {
        var subject = Subject.Create();
        using var spans = subject.Spans();
        using var measurements = subject.Measurements();

        Assert.Throws<DeclinedException>(() => subject.Call(() => throw new DeclinedException()));

        const string expected = "Instrumentation.Runtime.Tests.Spans.SpanTests+DeclinedException";
        Assert.Equal(expected, spans.Single.GetTagItem("error.type"));
        Assert.Equal($"code.function.name=Shop.PaymentService.Pay, error.type={expected}", measurements.Duration.TagText);
    }

    [Fact]
    public void CodeLocation_IsRecordedIfDefined()
    {
        var subject = Subject.Create(definition =>
        {
            definition.FilePath = "src/PaymentService.cs";
            definition.LineNumber = 12;
        });
        using var spans = subject.Spans();

        subject.Call(() => { });

        Assert.Equal(
            [
                new("code.function.name", "Shop.PaymentService.Pay"),
                new("code.file.path", "src/PaymentService.cs"),
                new("code.line.number", 12),
            ],
            spans.Single.TagObjects);
    }

    [Fact]
    public void Tags_AreRecordedInTheOrderOfCapture()
    {
        var subject = Subject.Create(definition => definition.Tags =
        [
            new("order.id", Signals.Traces | Signals.Logs),
            new("order.total", Signals.Logs),
            new("order.express", Signals.All),
            new("order.note", Signals.Traces),
        ]);
        subject.Capture = (ref call) =>
        {
            call.Tag(0, 1234);
            call.Tag(1, 9.5m);
            call.Tag(2, true);
            call.Tag<string?>(3, null);
        };
        using var spans = subject.Spans();

        subject.Call(() => { });

        Assert.Equal(
            [new("code.function.name", "Shop.PaymentService.Pay"), new("order.id", 1234), new("order.express", true)],
            spans.Single.TagObjects);
    }

    [Fact]
    public void Nested_AreChildren()
    {
        var subject = Subject.Create();
        using var spans = subject.Spans();
        using var caller = Ambient.Start();

        subject.Call(() => subject.Call(() => { }));

        var (inner, outer) = (spans.All[0], spans.All[1]);
        Assert.Equal(2, spans.All.Count);
        Assert.Equal(outer.SpanId, inner.ParentSpanId);
        Assert.Equal(caller.SpanId, outer.ParentSpanId);
        Assert.Equal(caller.TraceId, inner.TraceId);
    }

    [Fact]
    public void PropagationOnly_HasNoTagsAndWantsNone()
    {
        var subject = Subject.Create(definition => definition.Tags = [new("order.id", Signals.Traces)]);
        var wanted = true;
        subject.Capture = (ref call) =>
        {
            wanted = call.Wants(Signals.Traces);
            call.Tag(0, 1);
        };
        using var spans = subject.Spans(ActivitySamplingResult.PropagationData);

        Assert.Throws<InvalidOperationException>(() => subject.Call(() => throw new InvalidOperationException()));

        Assert.False(wanted);
        Assert.Empty(spans.Single.TagObjects);
        Assert.Empty(spans.Single.Events);
        Assert.Equal(ActivityStatusCode.Unset, spans.Single.Status);
    }

    [Fact]
    public void NotSampled_LeavesCurrentAlone()
    {
        var subject = Subject.Create();
        using var spans = subject.Spans(ActivitySamplingResult.None);
        using var caller = Ambient.Start();

        subject.Call(() => Assert.Same(caller, Activity.Current));

        Assert.Same(caller, Activity.Current);
        Assert.Empty(spans.All);
    }

    [Fact]
    public void NotTraced_HasNoSpan()
    {
        var subject = Subject.Create(definition => definition.Span = null);
        using var spans = subject.Spans();

        subject.Call(() => Assert.Null(Activity.Current));

        Assert.Empty(spans.All);
    }

    [Fact]
    public void Wants_IsTrueForTheSignalsThatAreObserved()
    {
        var subject = Subject.Create();
        var wanted = Signals.None;
        subject.Capture = (ref call) =>
        {
            foreach (var signal in new[] { Signals.Traces, Signals.Metrics, Signals.Logs })
            {
                wanted |= call.Wants(signal) ? signal : Signals.None;
            }
        };

        subject.Call(() => { });
        Assert.Equal(Signals.None, wanted);

        using (subject.Spans())
        {
            subject.Call(() => { });
            Assert.Equal(Signals.Traces, wanted);
        }

        wanted = Signals.None;
        using (subject.Measurements())
        {
            subject.Call(() => { });
            Assert.Equal(Signals.Metrics, wanted);
        }

        wanted = Signals.None;
        subject = Subject.CreateLogged(new LogRecorder());
        subject.Capture = (ref call) => wanted = call.Wants(Signals.Logs) && !call.Wants(Signals.Traces | Signals.Metrics) ? Signals.Logs : Signals.None;
        subject.Call(() => { });
        Assert.Equal(Signals.Logs, wanted);
    }

    private sealed class DeclinedException : Exception;
}
