using System.Diagnostics;
using Instrumentation.Runtime.Tests.Support;

namespace Instrumentation.Runtime.Tests.Containment;

[Collection(ProcessStateCollection.Name)]
public sealed class CurrentChangedTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task HandlerThatThrows_LosesNothing(bool root)
    {
        var subject = Subject.Create(definition => definition.Span!.Root = root);
        using var spans = subject.Spans();
        using var measurements = subject.Measurements();
        using var caller = Ambient.Start();
        var pending = new TaskCompletionSource<int>();
        EventHandler<ActivityChangedEventArgs> handler = static (_, _) => throw new TelemetryException();

        Activity.CurrentChanged += handler;
        try
        {
            Assert.Equal(42, subject.Call(() => 42));
            Assert.Same(caller, Activity.Current);
            var task = subject.CallAsync(() => pending.Task);
            Assert.Same(caller, Activity.Current);
            pending.SetResult(42);
            Assert.Equal(42, await task);
        }
        finally
        {
            Activity.CurrentChanged -= handler;
        }

        Assert.Same(caller, Activity.Current);
        Assert.Equal(2, measurements.Durations.Count);
        Assert.Equal(root ? 0 : 2, spans.All.Count);
    }
}
