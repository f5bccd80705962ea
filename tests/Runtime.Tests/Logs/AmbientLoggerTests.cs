using Instrumentation.Runtime.Tests.Support;
using Microsoft.Extensions.Logging;

namespace Instrumentation.Runtime.Tests.Logs;

[Collection(ProcessStateCollection.Name)]
public sealed class AmbientLoggerTests : IDisposable
{
    private readonly Subject _subject = Subject.Create(definition => definition.Log = new LogDefinition(), test: nameof(AmbientLoggerTests));

    public void Dispose() => InstrumentationLogging.LoggerFactory = null;

    [Fact]
    public void None_WritesNothing()
    {
        _subject.Call(() => { });

        Assert.Null(InstrumentationLogging.LoggerFactory);
        Assert.False(_subject.Operation.IsLogged(null));
    }

    [Fact]
    public void Factory_IsAskedForTheTypesCategory()
    {
        var logs = new LogRecorder();
        InstrumentationLogging.LoggerFactory = logs;

        Assert.True(_subject.Operation.IsLogged(null));
        _subject.Call(() => { });

        Assert.Equal("Shop.PaymentService", logs.Single.Category);
    }

    [Fact]
    public void OwnLogger_Wins()
    {
        var (ambient, own) = (new LogRecorder(), new LogRecorder());
        InstrumentationLogging.LoggerFactory = ambient;
        _subject.Logger = own.CreateLogger("own");

        _subject.Call(() => { });

        Assert.Equal("own", own.Single.Category);
        Assert.Empty(ambient.All);
    }

    [Fact]
    public void Factory_Exchanged_IsFollowed()
    {
        var (first, second) = (new LogRecorder(), new LogRecorder());

        InstrumentationLogging.LoggerFactory = first;
        _subject.Call(() => { });
        InstrumentationLogging.LoggerFactory = second;
        _subject.Call(() => { });
        InstrumentationLogging.LoggerFactory = null;
        _subject.Call(() => { });

        Assert.Single(first.All);
        Assert.Single(second.All);
    }

    [Fact]
    public void Factory_IsAskedOnceForAnOperation()
    {
        var factory = new CountingFactory();
        InstrumentationLogging.LoggerFactory = factory;

        for (var i = 0; i < 3; i++)
        {
            Assert.True(_subject.Operation.IsLogged(null));
            _subject.Call(() => { });
        }

        Assert.Equal(1, factory.Loggers);
        Assert.Equal(3, factory.Logs.All.Count);
    }

    private sealed class CountingFactory : ILoggerFactory
    {
        public LogRecorder Logs { get; } = new();

        public int Loggers { get; private set; }

        public ILogger CreateLogger(string categoryName)
        {
            Loggers++;
            return Logs.CreateLogger(categoryName);
        }

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public void Dispose()
        {
        }
    }
}
