using Instrumentation.Benchmarks.Runtime.Work;
using Instrumentation.Benchmarks.Runtime.Work.HandWritten;

namespace Instrumentation.Cost.Tests;

/// <summary>Bytes of the benchmarks' calls, by who listens: exactly what <c>docs/performance.md</c> says.</summary>
public sealed class CallBytesTests
{
    /// <summary>Bytes over the bare call, in the order of <see cref="Listener"/>.</summary>
    public static TheoryData<string, int[]> Expected => new()
    {
        { "sync, inlinable", [0, 0, 544, 464, 544] },
        { "sync", [0, 0, 544, 464, 544] },
        { "sync, 1 tag", [0, 0, 584, 464, 584] },
        { "sync, 3 tags", [0, 0, 664, 464, 664] },
        { "sync, 6 tags", [0, 0, 808, 464, 808] },
        { "Task, completed", [0, 0, 544, 464, 544] },
        { "Task<T>, completed", [0, 0, 544, 464, 544] },
        { "ValueTask, completed", [0, 0, 544, 464, 544] },
        { "ValueTask<T>, completed", [0, 0, 544, 464, 544] },
        { "Task, pending", [0, 120, 664, 584, 664] },
        { "Task<T>, pending", [0, 120, 664, 584, 664] },
        { "Task<T>, pending, 3 tags", [0, 120, 784, 584, 784] },
        { "ValueTask, pending", [0, 0, 544, 464, 544] },
        { "ValueTask<T>, pending", [0, 0, 544, 464, 544] },
        { "stream of 1", [0, 256, 864, 720, 864] },
        { "stream of 100", [0, 256, 864, 720, 864] },
    };

    [Theory, MemberData(nameof(Expected))]
    public void Call_AllocatesExactly(string call, int[] overBare)
    {
        var bytes = Enum.GetValues<Listener>().Select(listener => Bytes(call, listener, new Ours()) - Bytes(call, Listener.Nobody, new Bare()));

        Assert.Equal(overBare.Select(static each => (long)each), bytes);
    }

    /// <summary>Against an expert's hand, who writes into the method's own state machine: a pending task and a stream cost an object more.</summary>
    [Theory, MemberData(nameof(Synchronous))]
    public void Call_AllocatesNoMoreThanByHand(string call, Listener listener) =>
        Assert.InRange(Bytes(call, listener, new Ours()), 0, Bytes(call, listener, new Expert()));

    public static TheoryData<string, Listener> Synchronous
    {
        get
        {
            var data = new TheoryData<string, Listener>();
            foreach (var call in Calls.All.Keys.Where(static call => call is "ValueTask, pending" or "ValueTask<T>, pending" || !call.Contains("pending") && !call.Contains("stream")))
            {
                foreach (var listener in Enum.GetValues<Listener>())
                {
                    data.Add(call, listener);
                }
            }

            return data;
        }
    }

    [Fact]
    public void PendingTask_AllocatesLessThanAnAsyncWrapper()
    {
        var gate = new Gate();
        var (observed, bare) = (new Ours(), new Bare());
        using var listening = new Listening(Listener.Meter);

        var ours = AllocatedBytes.Of(() => Open(observed.PendingResult(gate)));
        var wrapper = AllocatedBytes.Of(() => Open(Wrapped()));

        Assert.Equal(288, ours);
        Assert.InRange(wrapper, ours + 1, ours + 100);

        void Open(Task task)
        {
            gate.Open();
            task.GetAwaiter().GetResult();
        }

        async Task<int> Wrapped()
        {
            var started = Meters.Enter(default);
            string? errorType = null;
            try
            {
                return await Inner().ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                errorType = Spans.Fail(activity: null, exception);
                throw;
            }
            finally
            {
                Meters.Leave(started, errorType, default);
            }
        }

        Task<int> Inner() => bare.PendingResult(gate);
    }

    [Theory]
    [InlineData(Listener.Nobody, 0)]
    [InlineData(Listener.Meter, 1)]
    [InlineData(Listener.Spans, 1)]
    [InlineData(Listener.Both, 2)]
    public void Listener_GetsEveryCall(Listener listener, int each)
    {
        SynchronizationContext.SetSynchronizationContext(null);
        using var listening = new Listening(listener);
        foreach (var call in Calls.All.Values)
        {
            call(new Ours());
        }

        Assert.Equal(each * Calls.All.Count, listening.Arrived);
    }

    [Fact]
    public void Expected_HasEveryCall() => Assert.Equal(Calls.All.Keys, Expected.Select(static row => (string)row[0]));

    private static long Bytes(string call, Listener listener, IWork work)
    {
        using var listening = new Listening(listener);
        return AllocatedBytes.Of(() => Calls.All[call](work));
    }
}
