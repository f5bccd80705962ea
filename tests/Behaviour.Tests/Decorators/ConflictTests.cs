namespace Instrumentation.Behaviour.Tests.Decorators;

/// <summary>A decorator before a class that records itself, which INS0011 reports: nothing counts twice, and what is lost is what the rule says.</summary>
public sealed class ConflictTests
{
    private const string Vendor = """
        public interface IGateway { int Charge(int amount); int Refund(int amount); }

        public sealed class Gateway : IGateway { public int Charge(int amount) => amount; public int Refund(int amount) => -amount; }
        """;

    [Theory]
    [InlineData("[Traced, Metered] public int Charge(int amount) => amount;")]
    [InlineData("[Traced, Metered] public partial int Charge(int amount); private int ChargeCore(int amount) => amount;")]
    public async Task ClassThatRecordsItself_IsRecordedOnceBehindADecorator(string charge)
    {
        var run = await Program(charge).RunAsync("""
            IGateway own = new Shop.Own(), decorated = InstrumentedDecorators.Decorate(own);
            Log.Say(own.Charge(1));
            Log.Say(decorated.Charge(2));
            Log.Say(decorated.Refund(3));
            """);

        Assert.Equal("1\n2\n-3", run.Text);
        run.Telemetry.SpansOf("Own.Charge", 2);
        run.Telemetry.SpansOf("IGateway.Charge", 0);
        run.Telemetry.SpansOf("IGateway.Refund", 1);
    }

    [Fact]
    public async Task OtherImplementationsOfThatMember_AreNotRecorded()
    {
        var run = await Program("[Traced, Metered] public int Charge(int amount) => amount;").RunAsync("""
            var decorated = InstrumentedDecorators.Decorate(new Gateway());
            Log.Say(decorated.Charge(1));
            Log.Say(decorated.Refund(2));
            """);

        Assert.Equal("1\n-2", run.Text);
        Assert.Equal(["IGateway.Refund"], run.Telemetry.Spans.Select(static span => span.Name));
    }

    [Fact]
    public async Task ClassThatIsTakenOut_IsLeftToTheDecorator()
    {
        var run = await Program("[NotInstrumented] public int Charge(int amount) => amount;").RunAsync("""
            Log.Say(InstrumentedDecorators.Decorate(new Shop.Own()).Charge(1));
            Log.Say(InstrumentedDecorators.Decorate(new Gateway()).Charge(2));
            """);

        Assert.Equal("1\n2", run.Text);
        run.Telemetry.SpansOf("IGateway.Charge", 2);
        Assert.Equal(2, run.Telemetry.Spans.Count);
    }

    private static VendorProgram Program(string charge) => new(Vendor, "[assembly: Decorate(typeof(IGateway))]")
    {
        Types = $$"""namespace Shop { public partial class Own : IGateway { {{charge}} public int Refund(int amount) => -amount; } }""",
    };
}
