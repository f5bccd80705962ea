using System.Diagnostics;
using Instrumentation.Runtime.Tests.Support;

namespace Instrumentation.Runtime.Tests.Spans;

public sealed class RootSpanTests
{
    [Fact]
    public void Sync_StartsATraceLinkedToTheCaller()
    {
        var subject = CreateRoot();
        using var spans = subject.Spans();
        using var caller = Ambient.Start();

        subject.Call(() => Assert.Equal("PaymentService.Pay", Activity.Current!.OperationName));

        AssertRoot(spans.Single, caller);
        Assert.Same(caller, Activity.Current);
    }

    [Fact]
    public async Task Async_StartsATraceLinkedToTheCaller()
    {
        var subject = CreateRoot();
        using var spans = subject.Spans();
        using var caller = Ambient.Start();
        var pending = new TaskCompletionSource();

        var task = subject.CallAsync(async () => await pending.Task);
        Assert.Same(caller, Activity.Current);
        pending.SetResult();
        await task;

        AssertRoot(spans.Single, caller);
        Assert.Same(caller, Activity.Current);
    }

    [Fact]
    public void Nested_ChildrenBelongToTheNewTrace()
    {
        var subject = CreateRoot();
        var child = Subject.Create(scope: subject.ScopeName);
        using var spans = subject.Spans();
        using var caller = Ambient.Start();

        subject.Call(() => child.Call(() => { }));

        Assert.Equal(spans.All[1].SpanId, spans.All[0].ParentSpanId);
        Assert.Equal(spans.All[1].TraceId, spans.All[0].TraceId);
        Assert.NotEqual(caller.TraceId, spans.All[0].TraceId);
    }

    [Fact]
    public void Failure_RestoresTheCaller()
    {
        var subject = CreateRoot();
        using var spans = subject.Spans();
        using var caller = Ambient.Start();

        Assert.Throws<InvalidOperationException>(() => subject.Call(() => throw new InvalidOperationException()));

        AssertRoot(spans.Single, caller);
        Assert.Same(caller, Activity.Current);
    }

    [Fact]
    public void WithoutCaller_HasNoLink()
    {
        var subject = CreateRoot();
        using var spans = subject.Spans();

        subject.Call(() => { });

        Assert.Empty(spans.Single.Links);
        Assert.Equal(default, spans.Single.ParentSpanId);
        Assert.Null(Activity.Current);
    }

    [Fact]
    public void NotSampled_LeavesTheCallerCurrent()
    {
        var subject = CreateRoot();
        using var spans = subject.Spans(ActivitySamplingResult.None);
        using var caller = Ambient.Start();

        subject.Call(() => Assert.Same(caller, Activity.Current));

        Assert.Same(caller, Activity.Current);
        Assert.Empty(spans.All);
    }

    private static Subject CreateRoot([System.Runtime.CompilerServices.CallerMemberName] string test = "") =>
        Subject.Create(definition => definition.Span!.Root = true, test: test);

    private static void AssertRoot(Activity span, Activity caller)
    {
        Assert.Null(span.Parent);
        Assert.Null(span.ParentId);
        Assert.Equal(default, span.ParentSpanId);
        Assert.NotEqual(caller.TraceId, span.TraceId);
        Assert.Equal(caller.Context, Assert.Single(span.Links).Context);
    }
}
