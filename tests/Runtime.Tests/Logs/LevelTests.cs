using Instrumentation.Runtime.Tests.Support;
using Microsoft.Extensions.Logging;

namespace Instrumentation.Runtime.Tests.Logs;

public sealed class LevelTests
{
    [Theory]
    [InlineData(LogLevel.Trace)]
    [InlineData(LogLevel.Debug)]
    [InlineData(LogLevel.Warning)]
    [InlineData(LogLevel.Critical)]
    public void Levels_AreTheDefinitions(LogLevel level)
    {
        var logs = new LogRecorder();
        var subject = Subject.CreateLogged(logs, definition => definition.Log = new LogDefinition { Level = level, Start = level, Failure = level });

        subject.Call(() => { });
        Assert.Throws<InvalidOperationException>(() => subject.Call(() => throw new InvalidOperationException()));

        Assert.Equal(4, logs.All.Count);
        Assert.All(logs.All, record => Assert.Equal(level, record.Level));
    }

    [Fact]
    public void Off_WritesNothingAndReadsNoTag()
    {
        var logs = new LogRecorder(LogLevel.None);
        var subject = Subject.CreateLogged(logs, definition => definition.Tags = [new("order.id", Signals.Logs)]);
        var wanted = true;
        subject.Capture = (ref call) => wanted = call.Wants(Signals.Logs);

        subject.Call(() => { });
        Assert.Throws<InvalidOperationException>(() => subject.Call(() => throw new InvalidOperationException()));

        Assert.False(wanted);
        Assert.Empty(logs.All);
        Assert.False(subject.Operation.IsLogged(subject.Logger));
    }

    [Fact]
    public void OnlyFailuresOn_WritesOnlyFailures()
    {
        var logs = new LogRecorder(LogLevel.Error);
        var subject = Subject.CreateLogged(logs);

        subject.Call(() => { });
        Assert.Empty(logs.All);
        Assert.Throws<InvalidOperationException>(() => subject.Call(() => throw new InvalidOperationException()));

        Assert.Equal("PaymentService.Pay.exception", logs.Single.EventId.Name);
        Assert.True(subject.Operation.IsLogged(subject.Logger));
    }

    [Fact]
    public void DebugOff_WritesNoCancellation()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var logs = new LogRecorder(LogLevel.Information);
        var subject = Subject.CreateLogged(logs);
        subject.Token = source.Token;

        Assert.Throws<OperationCanceledException>(() => subject.Call(source.Token.ThrowIfCancellationRequested));

        Assert.Empty(logs.All);
    }

    [Fact]
    public void NoneOfTheDefinition_IsOffEvenForALoggerThatTakesAll()
    {
        var logger = new TakesAll();
        var subject = Subject.Create(definition =>
            definition.Log = new LogDefinition { Level = LogLevel.None, Failure = LogLevel.None, Start = LogLevel.None });
        subject.Logger = logger;

        subject.Call(() => { });

        Assert.False(subject.Operation.IsLogged(logger));
        Assert.Equal(0, logger.Records);
    }

    [Fact]
    public void NotLogged_IsNotLogged()
    {
        var subject = Subject.Create();

        Assert.False(subject.Operation.IsLogged(new TakesAll()));
        Assert.False(subject.Operation.IsLogged(null));
    }

    private sealed class TakesAll : ILogger
    {
        public int Records { get; private set; }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Records++;
    }
}
