using Instrumentation.Runtime.Tests.Support;
using Microsoft.Extensions.Logging;

namespace Instrumentation.Runtime.Tests.Allocation;

[Collection(ProcessStateCollection.Name)]
public sealed class AllocationTests
{
    [Fact]
    public void Counter_Counts() => Assert.Equal(24, AllocatedBytes.Of(static () => GC.KeepAlive(new object())));

    [Fact]
    public void NoListener_AllocatesNothing()
    {
        var subject = new WrittenOut(new LogDefinition()) { Logger = new LogRecorder(LogLevel.None).CreateLogger("") };

        Assert.Equal(0, AllocatedBytes.Of(() => CallSync(subject)));
        Assert.Equal(0, AllocatedBytes.Of(() => CallTask(subject)));
        Assert.Equal(0, AllocatedBytes.Of(() => CallAsync(subject)));
        Assert.Equal(0, AllocatedBytes.Of(() => CallValueTask(subject)));
        Assert.Equal(0, AllocatedBytes.Of(() => CallPending(subject)));
        Assert.Equal(0, AllocatedBytes.Of(() => CallPendingOfResult(subject)));
    }

    [Fact]
    public void Metered_SyncAndCompleted_AllocateNothing()
    {
        var subject = new WrittenOut();
        using var listener = new SilentListener(subject.ScopeName);

        Assert.Equal(0, AllocatedBytes.Of(() => CallSync(subject)));
        Assert.Equal(0, AllocatedBytes.Of(() => CallTask(subject)));
        Assert.Equal(0, AllocatedBytes.Of(() => CallAsync(subject)));
        Assert.Equal(0, AllocatedBytes.Of(() => CallValueTask(subject)));
        Assert.Equal(4 * 70, listener.Measurements);
        Assert.Equal(4, listener.Tags);
    }

    [Fact]
    public void Metered_PendingValueTask_AllocatesNothing()
    {
        var subject = new WrittenOut();
        using var listener = new SilentListener(subject.ScopeName);

        Assert.Equal(0, AllocatedBytes.Of(() => CallPending(subject)));
        Assert.Equal(0, AllocatedBytes.Of(() => CallPendingOfResult(subject)));
        Assert.Equal(2 * 70, listener.Measurements);
        Assert.Equal(4, listener.Tags);
    }

    [Fact]
    public void Metered_SecondToken_AllocatesNothing()
    {
        using var source = new CancellationTokenSource();
        var subject = new WrittenOut { SecondToken = source.Token };
        using var listener = new SilentListener(subject.ScopeName);

        Assert.Equal(0, AllocatedBytes.Of(() => CallSync(subject)));
        Assert.Equal(70, listener.Measurements);
    }

    /// <summary>The exception's stack trace is the program's own: as many bytes as through the same frames without telemetry.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Metered_FailureAndCancellation_AllocateNothingMore(bool canceled)
    {
        var operation = Subject.Create().Operation;
        using var listener = new SilentListener(operation.Duration!.Meter.Name);
        Exception error = canceled ? new OperationCanceledException() : new InvalidOperationException();
        var token = new CancellationToken(canceled);

        var bare = AllocatedBytes.Of(() => Catch(null, token, error));
        var metered = AllocatedBytes.Of(() => Catch(operation, token, error));

        Assert.Equal(bare, metered);
        Assert.Equal(70, listener.Measurements);
        Assert.Equal(2, listener.Tags);
    }

    [Fact]
    public void LevelOff_AllocatesNothing()
    {
        var subject = new WrittenOut(new LogDefinition { Start = LogLevel.Debug }) { Logger = new LogRecorder(LogLevel.Error).CreateLogger("") };

        Assert.True(subject.Logger.IsEnabled(LogLevel.Error));
        Assert.Equal(0, AllocatedBytes.Of(() => CallSync(subject)));
        Assert.Equal(0, AllocatedBytes.Of(() => CallTask(subject)));
    }

    private static void CallSync(WrittenOut subject) => subject.ReturnValue(DayOfWeek.Friday, express: true, "DE");

    private static void CallTask(WrittenOut subject) => subject.ReturnTask(DayOfWeek.Friday, express: true, "DE");

    private static void CallAsync(WrittenOut subject) => subject.ReturnAsync(DayOfWeek.Friday, express: true, "DE");

    private static void CallValueTask(WrittenOut subject) => subject.ReturnValueTask(DayOfWeek.Friday, express: true, "DE").GetAwaiter().GetResult();

    private static void CallPending(WrittenOut subject)
    {
        var task = subject.ReturnPending(DayOfWeek.Friday, express: true, "DE");
        subject.Source.SetResult(1);
        task.GetAwaiter().GetResult();
    }

    private static void CallPendingOfResult(WrittenOut subject)
    {
        var task = subject.ReturnPendingOfResult(DayOfWeek.Friday, express: true, "DE");
        subject.Source.SetResult(1);
        task.GetAwaiter().GetResult();
    }

    private static void Catch(Operation? operation, CancellationToken token, Exception error)
    {
        try
        {
            Throw(operation, token, error);
        }
        catch (Exception exception) when (ReferenceEquals(exception, error))
        {
            // What the callers of a method that fails do.
        }
    }

    private static void Throw(Operation? operation, CancellationToken token, Exception toThrow)
    {
        if (operation is null)
        {
            throw toThrow;
        }

        var call = new OperationCall(operation, logger: null, token);
        try
        {
            throw toThrow;
        }
        catch (Exception exception) when (call.Observe(exception))
        {
            throw;
        }
        finally
        {
            call.EndIfThrown();
        }
    }
}
