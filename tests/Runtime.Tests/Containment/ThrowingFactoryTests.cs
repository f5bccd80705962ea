using System.Diagnostics.Tracing;
using Instrumentation.Runtime.Tests.Support;
using Microsoft.Extensions.Logging;

namespace Instrumentation.Runtime.Tests.Containment;

[Collection(ProcessStateCollection.Name)]
public sealed class ThrowingFactoryTests : IDisposable
{
    public void Dispose() => InstrumentationLogging.LoggerFactory = null;

    [Fact]
    public void LoggerFactory_LosesTheRecordOnly()
    {
        InstrumentationLogging.LoggerFactory = new ThrowingFactory();
        var subject = Subject.Create(definition => definition.Log = new LogDefinition());
        using var spans = subject.Spans();

        Assert.False(subject.Operation.IsLogged(null));
        Assert.Equal(42, subject.Call(() => 42));

        Assert.Single(spans.All);
    }

    [Fact]
    public void Failure_IsReportedToTheEventSource()
    {
        using var events = new EventRecorder();
        var subject = Subject.Create(definition => definition.Tags = [new("bad", Signals.Traces)]);
        subject.Capture = (ref call) => call.Tag(0, new ThrowingText());
        using var spans = subject.Spans();

        subject.Call(() => { });

        var written = Assert.Single(events.Written);
        Assert.Equal("TelemetryFailed", written.EventName);
        Assert.Equal(EventLevel.Warning, written.Level);
        Assert.Equal("Shop.PaymentService.Pay", written.Payload![0]);
        Assert.StartsWith(typeof(TelemetryException).FullName, (string)written.Payload[1]!, StringComparison.Ordinal);
    }

    [Fact]
    public void FailureThatCannotBePrinted_IsNoFailureOfTheCall()
    {
        using var events = new EventRecorder();
        var subject = Subject.Create();
        subject.Capture = (ref call) => call.TelemetryFailed(new UnprintableException());

        Assert.Equal(42, subject.Call(() => 42));

        Assert.Empty(events.Written);
    }

    private sealed class ThrowingFactory : ILoggerFactory
    {
        public ILogger CreateLogger(string categoryName) => throw new TelemetryException();

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public void Dispose()
        {
        }
    }
}
