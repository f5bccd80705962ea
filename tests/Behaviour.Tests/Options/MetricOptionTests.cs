namespace Instrumentation.Behaviour.Tests.Options;

public sealed class MetricOptionTests
{
    [Fact]
    public async Task SharedInstruments_AreThoseOfTheDesign()
    {
        var run = await new SubjectProgram(Route.Interceptor) { Attributes = "[Metered]" }
            .Method("void First()", "{ }")
            .Method("void Second()", "{ }")
            .RunAsync("subject.First(); subject.Second();");

        var (duration, active) = (run.Telemetry.SingleInstrument("operation.duration"), run.Telemetry.SingleInstrument("operation.active"));
        Assert.Equal(("Histogram", "s"), (duration.Kind, duration.Unit));
        Assert.Equal([0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10], duration.Buckets);
        Assert.Equal(("UpDownCounter", "{call}"), (active.Kind, active.Unit));
        Assert.Equal(
            ["code.function.name=Subject.First", "code.function.name=Subject.Second"],
            run.Telemetry.Measurements.Where(measurement => measurement.Name == "operation.duration").Select(measurement => measurement.Tags.ToString()));
    }

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task NamedInstruments_AreTheOperationsOwn(Route route)
    {
        var run = await new SubjectProgram(route)
            {
                Attributes = "[Metered(\"orders.place\", Description = \"Placing \\\"orders\\\".\", Buckets = new[] { 0.5, 1, 1e-3 })]",
            }
            .Method("void Work([Tag] bool express)", "{ }")
            .RunAsync("subject.Work(true);");

        var duration = run.Telemetry.SingleInstrument("orders.place.duration");
        Assert.Equal(("Histogram", "s", "Placing \"orders\"."), (duration.Kind, duration.Unit, duration.Description));
        Assert.Equal([0.001, 0.5, 1], duration.Buckets);
        Assert.Equal("{call}", run.Telemetry.SingleInstrument("orders.place.active").Unit);
        Assert.Equal("express=True", run.Telemetry.SingleMeasurement("orders.place.duration").Tags.ToString());
        Assert.Equal(["orders.place.active 1{call} []", "orders.place.active -1{call} []"], run.Telemetry.Measurements.Where(measurement => measurement.Name == "orders.place.active").Select(measurement => measurement.ToString()));
    }

    [Theory]
    [InlineData("Buckets = new double[0]", "0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10")]
    [InlineData("Buckets = null", "0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10")]
    [InlineData("Buckets = new[] { 2, 1, 1.0 }", "1, 2")]
    public async Task Buckets_ThatAnInstrumentWouldRefuse_AreMadeRight(string buckets, string expected)
    {
        var run = await new SubjectProgram(Route.Interceptor) { Attributes = $"[Metered(\"own\", {buckets})]" }
            .Method("void Work()", "{ }")
            .RunAsync("subject.Work();");

        Assert.Equal(expected, string.Join(", ", run.Telemetry.SingleInstrument("own.duration").Buckets.Select(bucket => bucket.ToString(System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Theory]
    [InlineData("Traced(\"\"), Metered(\"\"), Logged(\"\")")]
    [InlineData("Traced(null!), Metered(null!), Logged(null!)")]
    public async Task EmptyNames_AreNone(string attributes)
    {
        var run = await new SubjectProgram(Route.Interceptor) { Attributes = $"[{attributes}]" }
            .Method("void Work([Tag(\"\")] int id, [Tag(null, \"\")] string name)", "{ }")
            .RunAsync("subject.Work(1, \"n\");");

        run.Telemetry.CompletedOnce("Subject.Work");
        Assert.Equal("code.function.name=Subject.Work, id=1, name=n", run.Telemetry.SingleSpan("Subject.Work").Tags.ToString());
    }

    [Fact]
    public async Task ActiveFalse_CountsNoCallsInFlight()
    {
        var run = await new SubjectProgram(Route.Interceptor) { Attributes = "[Metered(Active = false)]" }
            .Method("void Work()", "{ }")
            .RunAsync("subject.Work();");

        Assert.Equal("operation.duration", Assert.Single(run.Telemetry.Instruments).Name);
    }

    [Theory, MemberData(nameof(Routes.All), MemberType = typeof(Routes))]
    public async Task ErrorWhen_OfEitherAttributeFailsTheCallInEverySignal(Route route)
    {
        const string Types = "public sealed class Outcome { public bool IsFailure { get; init; } public Outcome? Inner { get; init; } }";
        var run = await new SubjectProgram(route) { Types = Types, Attributes = "[Traced, Metered(ErrorWhen = nameof(Outcome.IsFailure)), Logged]" }
            .Method("Outcome Work(bool fails)", "=> new() { IsFailure = fails };")
            .With("[Traced(ErrorWhen = \"Inner.IsFailure\"), Metered, Logged]")
            .Method("async Task<Outcome?> Deep(bool? fails)", "{ await Task.Yield(); return fails is null ? null : new() { Inner = new() { IsFailure = fails.Value } }; }")
            .RunAsync("subject.Work(true); subject.Work(false); await subject.Deep(true); await subject.Deep(false); await subject.Deep(null);");

        Assert.Equal(
            ["Error Outcome.IsFailure", "Unset ", "Error Outcome.IsFailure", "Unset ", "Unset "],
            run.Telemetry.Spans.Select(span => $"{span.Status} {(span.Tags.Contains("error.type") ? span.Tags["error.type"] : "")}"));
        Assert.Equal(2, run.Telemetry.Measurements.Count(measurement => measurement.Tags.Contains("error.type")));
        Assert.Equal(2, run.Telemetry.Logs.Count(log => log.State.Contains("error.type")));
        Assert.All(run.Telemetry.Spans, span => Assert.Empty(span.Events));
    }
}
