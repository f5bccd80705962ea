namespace Instrumentation.Behaviour.Tests.Tags;

/// <summary>Which signals carry a tag: metrics only if the set of values is provably bounded, unless <c>On</c> says otherwise.</summary>
public sealed class TagSignalTests
{
    private const string Types = """
        public enum Tier { Basic, Gold }
        [Bounded(4)] public readonly record struct Region(string Name) { public override string ToString() => Name; }
        public class Order { public string Id => "7"; [Bounded(3)] public string Channel => "web"; public Tier Tier => Tier.Gold; public bool Express => true; public Order? Parent => null; }
        """;

    [Theory]
    [InlineData("[Tag] Tier value", "Tier.Gold", "TML")]
    [InlineData("[Tag] Tier? value", "Tier.Gold", "TML")]
    [InlineData("[Tag] bool value", "true", "TML")]
    [InlineData("[Tag] bool? value", "true", "TML")]
    [InlineData("[Tag] string value", "\"s\"", "TL")]
    [InlineData("[Tag] int value", "1", "TL")]
    [InlineData("[Tag] byte value", "1", "TL")]
    [InlineData("[Tag] object value", "1", "TL")]
    [InlineData("[Tag] DayOfWeek[] value", "[]", "TL")]
    [InlineData("[Tag, Bounded(3)] string value", "\"s\"", "TML")]
    [InlineData("[Tag, Bounded(3)] int value", "1", "TML")]
    [InlineData("[Tag] Region value", "new Region(\"eu\")", "TML")]
    [InlineData("[Tag] Region? value", "new Region(\"eu\")", "TML")]
    [InlineData("[Tag(\"value\", \"Id\")] Order order", "new()", "TL")]
    [InlineData("[Tag(\"value\", \"Id\"), Bounded(3)] Order order", "new()", "TL")]
    [InlineData("[Tag(\"value\", \"Channel\")] Order order", "new()", "TML")]
    [InlineData("[Tag(\"value\", \"Tier\")] Order order", "new()", "TML")]
    [InlineData("[Tag(\"value\", \"Express\")] Order order", "new()", "TML")]
    [InlineData("[Tag(On = Signals.Traces)] Tier value", "Tier.Gold", "T")]
    [InlineData("[Tag(On = Signals.Logs)] Tier value", "Tier.Gold", "L")]
    [InlineData("[Tag(On = Signals.Metrics)] string value", "\"s\"", "M")]
    [InlineData("[Tag(On = Signals.Traces | Signals.Metrics)] int value", "1", "TM")]
    [InlineData("[Tag(On = Signals.All)] string value", "\"s\"", "TML")]
    [InlineData("[Tag(On = Signals.None)] Tier value", "Tier.Gold", "TML")]
    public async Task Signals_AreTheProvablyHarmlessOnesOrThoseAskedFor(string parameter, string argument, string expected)
    {
        var run = await new SubjectProgram(Route.Interceptor) { Types = Types }
            .Method($"void Work({parameter})", "{ }")
            .RunAsync($"subject.Work({argument});");

        Assert.Equal(expected, Carriers(run.Telemetry, "value"));
        Assert.All(run.Telemetry.Measurements.Where(measurement => measurement.Name == "operation.active"), measurement => Assert.False(measurement.Tags.Contains("value")));
    }

    [Theory]
    [InlineData("Tier", "Tier.Gold", "[return: Tag(\"value\")]", "TML")]
    [InlineData("string", "\"s\"", "[return: Tag(\"value\")]", "TL")]
    [InlineData("string", "\"s\"", "[return: Tag(\"value\"), Bounded(3)]", "TML")]
    [InlineData("Order", "new Order()", "[return: Tag(\"value\", \"Channel\")]", "TML")]
    [InlineData("string", "\"s\"", "[return: Tag(\"value\", On = Signals.Metrics)]", "M")]
    public async Task ReturnTag_FollowsTheSameRule(string type, string value, string attribute, string expected)
    {
        var program = new SubjectProgram(Route.Interceptor) { Types = Types, Attributes = "[Traced, Metered, Logged] " + attribute };
        var run = await program.Method($"{type} Work()", $"=> {value};").RunAsync("subject.Work();");
        var later = await program.Method($"async Task<{type}> Work()", $"{{ await Task.Yield(); return {value}; }}").RunAsync("await subject.Work();");

        Assert.Equal(expected, Carriers(run.Telemetry, "value"));
        Assert.Equal(expected, Carriers(later.Telemetry, "value"));
    }

    [Theory]
    [InlineData("[Tag(\"value\")] public Tier Tier => Tier.Gold;", "TML")]
    [InlineData("[Tag(\"value\")] public string Name => \"n\";", "TL")]
    [InlineData("[Tag(\"value\"), Bounded(2)] public string Name => \"n\";", "TML")]
    [InlineData("[Tag(\"value\", On = Signals.Logs)] public string Name => \"n\";", "L")]
    public async Task PropertyTag_FollowsTheSameRule(string property, string expected)
    {
        var run = await new SubjectProgram(Route.Interface) { Types = Types, Members = property }.Method("void Work()", "{ }").RunAsync("subject.Work();");

        Assert.Equal(expected, Carriers(run.Telemetry, "value"));
    }

    [Fact]
    public async Task MetricTags_HaveOneOrderWhateverTheCallDoes()
    {
        var run = await new SubjectProgram(Route.Interceptor) { Types = Types, Attributes = "[Metered] [return: Tag(\"outcome\")]" }
            .Method("bool Work([Tag] Tier tier, [Tag] bool fails, [Tag(On = Signals.All)] string name)", "=> fails ? throw new FormatException() : true;")
            .RunAsync("""
                subject.Work(Tier.Gold, false, "a");
                try { subject.Work(Tier.Basic, true, "b"); } catch (FormatException) { }
                """);

        Assert.Equal(
            [
                "code.function.name=Subject.Work, tier=Gold, fails=False, name=a, outcome=True",
                "code.function.name=Subject.Work, tier=Basic, fails=True, name=b, error.type=System.FormatException",
            ],
            run.Telemetry.Measurements.Where(measurement => measurement.Name == "operation.duration").Select(measurement => measurement.Tags.ToString()));
    }

    private static string Carriers(TelemetryRecorder telemetry, string tag) =>
        (telemetry.SingleSpan("Subject.Work").Tags.Contains(tag) ? "T" : "")
        + (telemetry.SingleMeasurement("operation.duration").Tags.Contains(tag) ? "M" : "")
        + (telemetry.SingleLog("Subject.Work.completed").State.Contains(tag) ? "L" : "");
}
