using System.Diagnostics.Metrics;
using Instrumentation.Runtime.Tests.Support;

namespace Instrumentation.Runtime.Tests.Metrics;

public sealed class InstrumentTests
{
    [Fact]
    public void Shared_AreDurationInSecondsAndActiveCalls()
    {
        var subject = Subject.Create();
        using var measurements = subject.Measurements();

        var (duration, active) = Instruments(measurements);

        Assert.Equal(2, measurements.Instruments.Count);
        Assert.Equal("operation.duration", duration.Name);
        Assert.Equal("s", duration.Unit);
        Assert.Equal("Duration of the operation's calls.", duration.Description);
        Assert.Equal([0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10], duration.Advice!.HistogramBucketBoundaries);
        Assert.Equal("operation.active", active.Name);
        Assert.Equal("{call}", active.Unit);
        Assert.Equal("Calls of the operation in flight.", active.Description);
        Assert.Equal("1.0.0", duration.Meter.Version);
        Assert.Same(duration.Meter, active.Meter);
    }

    [Fact]
    public void OwnNamed_HaveTheirNameDescriptionAndBuckets()
    {
        var subject = Subject.Create(definition => definition.Metrics = new MetricsDefinition
        {
            Name = "shop.payments",
            Description = "Payments.",
            Buckets = [0.1, 1],
        });
        using var measurements = subject.Measurements();

        var (duration, active) = Instruments(measurements);

        Assert.Equal("shop.payments.duration", duration.Name);
        Assert.Equal("s", duration.Unit);
        Assert.Equal("Payments.", duration.Description);
        Assert.Equal([0.1, 1], duration.Advice!.HistogramBucketBoundaries);
        Assert.Equal("shop.payments.active", active.Name);
        Assert.Equal("{call}", active.Unit);
        Assert.Equal("Payments.", active.Description);
    }

    [Fact]
    public void OwnNamed_WithoutBuckets_HaveTheDefaultOnes()
    {
        var subject = Subject.Create(definition => definition.Metrics = new MetricsDefinition { Name = "shop.payments" });

        Assert.Equal([0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10], subject.Operation.Duration!.Advice!.HistogramBucketBoundaries);
        Assert.Equal("Duration of the operation's calls.", subject.Operation.Duration.Description);
    }

    /// <summary>A mistake in an attribute must not end as a type initialiser that throws in the user's program.</summary>
    [Fact]
    public void Buckets_OutOfOrder_AreSorted()
    {
        var subject = Subject.Create(definition => definition.Metrics = new MetricsDefinition { Name = "shop.payments", Buckets = [1, 0.1, 1, 5] });

        Assert.Equal([0.1, 1, 5], subject.Operation.Duration!.Advice!.HistogramBucketBoundaries);
    }

    [Fact]
    public void Active_Off_HasNoSuchInstrument()
    {
        var subject = Subject.Create(definition => definition.Metrics = new MetricsDefinition { Name = "shop.payments", Active = false });
        using var measurements = subject.Measurements();

        subject.Call(() => { });

        Assert.Equal("shop.payments.duration", Assert.Single(measurements.Instruments).Name);
        Assert.Equal("shop.payments.duration", Assert.Single(measurements.All).Instrument);
    }

    [Fact]
    public void NotMetered_MeasuresNothing()
    {
        var subject = Subject.Create(definition => definition.Metrics = null);
        using var measurements = subject.Measurements();

        subject.Call(() => { });

        Assert.Null(subject.Operation.Duration);
        Assert.Empty(measurements.All);
        Assert.Empty(measurements.Instruments);
    }

    [Fact]
    public void Operations_OfAScope_ShareTheInstruments()
    {
        var first = Subject.Create();
        var second = Subject.Create(scope: first.ScopeName);
        var own = Subject.Create(definition => definition.Metrics!.Name = "shop.payments", first.ScopeName);
        var sameOwn = Subject.Create(definition => definition.Metrics!.Name = "shop.payments", first.ScopeName);

        Assert.Same(first.Operation.Duration, second.Operation.Duration);
        Assert.Same(first.Scope.Duration, first.Operation.Duration);
        Assert.Same(own.Operation.Duration, sameOwn.Operation.Duration);
        Assert.NotSame(first.Operation.Duration, own.Operation.Duration);
    }

    [Fact]
    public void Scope_IsOnePerNameAndVersion()
    {
        var name = Subject.UniqueScope();
        var scope = TelemetryScope.Get(name, "1.0.0");

        Assert.Same(scope, TelemetryScope.Get(name, "1.0.0"));
        Assert.NotSame(scope, TelemetryScope.Get(name, "2.0.0"));
        Assert.NotSame(scope, TelemetryScope.Get(name, null));
        Assert.Equal(name, scope.Duration.Meter.Name);
        Assert.Null(TelemetryScope.Get(name, null).Duration.Meter.Version);
    }

    [Fact]
    public void Scope_AskedConcurrently_IsOne()
    {
        var name = Subject.UniqueScope();
        using var barrier = new Barrier(4);
        var scopes = new TelemetryScope[4];
        var durations = new Histogram<double>[4];

        var threads = Enumerable.Range(0, 4).Select(i => new Thread(() =>
        {
            barrier.SignalAndWait();
            scopes[i] = TelemetryScope.Get(name, "1.0.0");
            durations[i] = scopes[i].Duration;
        })).ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        Assert.Single(scopes.Distinct());
        Assert.Single(durations.Distinct());
    }

    private static (Histogram<double> Duration, UpDownCounter<long> Active) Instruments(MeasurementRecorder measurements) =>
        (measurements.Instruments.OfType<Histogram<double>>().Single(), measurements.Instruments.OfType<UpDownCounter<long>>().Single());
}
