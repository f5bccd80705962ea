using Instrumentation.Runtime.Tests.Support;

namespace Instrumentation.Runtime.Tests.Metrics;

/// <summary>The up-down counter goes back to where it was, however the call ends.</summary>
public sealed class ActiveCallsTests
{
    [Fact]
    public void Success_IsOneUpAndOneDown()
    {
        var subject = Subject.Create();
        using var measurements = subject.Measurements();

        subject.Call(() => AssertActive(measurements, 1));

        AssertActive(measurements, 1, -1);
        Assert.All(measurements.Active, active => Assert.Equal([new("code.function.name", "Shop.PaymentService.Pay")], active.Tags));
    }

    [Fact]
    public void Failure_IsOneUpAndOneDown_WithTheSameTags()
    {
        var subject = Subject.Create();
        using var measurements = subject.Measurements();

        Assert.Throws<InvalidOperationException>(() => subject.Call(() => throw new InvalidOperationException()));

        AssertActive(measurements, 1, -1);
        Assert.All(measurements.Active, active => Assert.Equal([new("code.function.name", "Shop.PaymentService.Pay")], active.Tags));
    }

    [Fact]
    public void Cancellation_IsOneUpAndOneDown()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var subject = Subject.Create();
        subject.Token = source.Token;
        using var measurements = subject.Measurements();

        Assert.Throws<OperationCanceledException>(() => subject.Call(source.Token.ThrowIfCancellationRequested));

        AssertActive(measurements, 1, -1);
    }

    [Fact]
    public async Task Overlapping_CountsEach()
    {
        var subject = Subject.Create();
        using var measurements = subject.Measurements();
        var pending = new TaskCompletionSource();

        var tasks = Enumerable.Range(0, 3).Select(_ => subject.CallTask(() => pending.Task)).ToArray();
        AssertActive(measurements, 1, 1, 1);
        pending.SetResult();

        await Task.WhenAll(tasks);
        AssertActive(measurements, 1, 1, 1, -1, -1, -1);
    }

    [Fact]
    public void AlreadyCompletedTasks_AreOneUpAndOneDown()
    {
        var subject = Subject.Create();
        using var measurements = subject.Measurements();

        subject.CallTask(() => Task.CompletedTask);
        subject.CallTask(() => Task.FromCanceled(new CancellationToken(canceled: true)));
        subject.CallValueTask(() => default);

        AssertActive(measurements, 1, -1, 1, -1, 1, -1);
    }

    /// <summary>A -1 without its +1 would leave the counter below zero for good.</summary>
    [Fact]
    public void ListenerThatComesInMidCall_SeesNeither()
    {
        var subject = Subject.Create();
        MeasurementRecorder? late = null;

        subject.Call(() => late = subject.Measurements());

        Assert.Empty(late!.Active);
        late.Dispose();
    }

    [Fact]
    public void OwnNamed_CountsItsOwn()
    {
        var subject = Subject.Create(definition => definition.Metrics!.Name = "shop.payments");
        using var measurements = subject.Measurements();

        subject.Call(() => { });

        Assert.All(measurements.Active, active => Assert.Equal("shop.payments.active", active.Instrument));
        AssertActive(measurements, 1, -1);
    }

    private static void AssertActive(MeasurementRecorder measurements, params double[] expected) =>
        Assert.Equal(expected, measurements.Active.Select(active => active.Value));
}
