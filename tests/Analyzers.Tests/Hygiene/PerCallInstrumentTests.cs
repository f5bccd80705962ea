namespace Instrumentation.Analyzers.Tests.Hygiene;

/// <summary>INS4004: instruments, meters and activity sources that are made for one use where methods run again and again.</summary>
public sealed class PerCallInstrumentTests
{
    private const string Rule = "INS4004";

    private const string Members = """
        private Counter<long>? _counter;
        private static Meter? _meter;
        private readonly Dictionary<string, Counter<long>> _counters = new();
        private IMeterFactory _factory = null!;
        """;

    [Theory]
    [InlineData("[|Meter.CreateCounter<long>(\"c\")|].Add(1);")]
    [InlineData("var counter = [|Meter.CreateCounter<long>(\"c\")|]; counter.Add(1);")]
    [InlineData("var histogram = [|Meter.CreateHistogram<double>(\"h\", \"s\")|]; histogram.Record(1);")]
    [InlineData("[|Meter.CreateUpDownCounter<int>(\"u\")|].Add(-1);")]
    [InlineData("[|Meter.CreateGauge<int>(\"g\")|].Record(1);")]
    [InlineData("[|new Meter(\"x\")|].CreateCounter<long>(\"c\").Add(1);")]
    [InlineData("using var meter = [|new Meter(\"x\")|]; var counter = meter.CreateCounter<long>(\"c\"); counter.Add(1);")]
    [InlineData("Meter meter = [|new(\"x\")|]; meter.CreateCounter<long>(\"c\").Add(1);")]
    [InlineData("using var source = [|new ActivitySource(\"x\")|]; using var activity = source.StartActivity(\"a\");")]
    [InlineData("using var activity = [|new ActivitySource(\"x\")|].StartActivity(\"a\");")]
    [InlineData("_activity = [|new ActivitySource(\"x\")|].StartActivity(\"a\");")]
    [InlineData("[|_factory.Create(new MeterOptions(\"x\"))|].CreateCounter<long>(\"c\").Add(1);")]
    [InlineData("[|_factory.Create(\"x\")|].CreateCounter<long>(\"c\").Add(1);")]
    public async Task MadeForOneUse_IsReported(string statements) => await HygienePrograms.VerifyAsync(Rule, HygienePrograms.Statements(statements, Members));

    [Theory]
    [InlineData("_counter = Meter.CreateCounter<long>(\"c\");")]
    [InlineData("_counter ??= Meter.CreateCounter<long>(\"c\"); _counter.Add(1);")]
    [InlineData("(_counter ??= Meter.CreateCounter<long>(\"c\")).Add(1);")]
    [InlineData("var counter = Meter.CreateCounter<long>(\"c\"); _counter = counter; counter.Add(1);")]
    [InlineData("var meter = new Meter(\"x\"); _counter = meter.CreateCounter<long>(\"c\");")]
    [InlineData("_counters[\"c\"] = Meter.CreateCounter<long>(\"c\");")]
    [InlineData("_counters.Add(\"c\", Meter.CreateCounter<long>(\"c\"));")]
    [InlineData("var counter = new System.Lazy<Counter<long>>(() => Meter.CreateCounter<long>(\"c\"));")]
    [InlineData("new System.Collections.Concurrent.ConcurrentDictionary<string, Counter<long>>().GetOrAdd(\"c\", static name => Meter.CreateCounter<long>(name)).Add(1);")]
    [InlineData("Use(new ActivitySource(\"x\"));")]
    [InlineData("Meter.CreateObservableGauge(\"g\", () => 1);")]
    [InlineData("var meter = new Meter(\"x\"); meter.CreateObservableGauge(\"g\", () => 1);")]
    [InlineData("_meter = new Meter(\"x\"); ")]
    [InlineData("var counter = Meter.CreateCounter<long>(\"c\"); System.Action later = () => counter.Add(1);")]
    public async Task Kept_IsSilent(string statements) => await HygienePrograms.VerifyAsync(Rule, HygienePrograms.Statements(statements, Members));

    [Theory]
    [InlineData("static ActivitySource Tracing => [|new(\"x\")|];")]
    [InlineData("Counter<long> Orders => [|Meter.CreateCounter<long>(\"c\")|];")]
    [InlineData("Counter<long> Orders { get { return [|Meter.CreateCounter<long>(\"c\")|]; } }")]
    public async Task MadeByEveryRead_IsReported(string property) => await HygienePrograms.VerifyAsync(Rule, HygienePrograms.Statements("", property));

    [Theory]
    [InlineData("static ActivitySource Tracing { get; } = new(\"x\");")]
    [InlineData("Counter<long>? _kept; Counter<long> Orders => _kept ??= Meter.CreateCounter<long>(\"c\");")]
    [InlineData("static Counter<long> Make() => Meter.CreateCounter<long>(\"c\");")]
    [InlineData("static Counter<long> Make(string name) { var counter = Meter.CreateCounter<long>(name); return counter; }")]
    [InlineData("static readonly Counter<long> Counter = new Meter(\"x\").CreateCounter<long>(\"c\");")]
    [InlineData("public Subject() { using var meter = new Meter(\"x\"); meter.CreateCounter<long>(\"c\").Add(1); }")]
    [InlineData("static Subject() { Meter.CreateCounter<long>(\"c\").Add(1); }")]
    [InlineData("public Subject() { Start(); } private void Start() { Meter.CreateCounter<long>(\"c\").Add(1); }")]
    [InlineData("static void Main() { using var source = new ActivitySource(\"x\"); using var activity = source.StartActivity(\"a\"); }")]
    [InlineData("static void AddShop(Microsoft.Extensions.DependencyInjection.IServiceCollection services) { Meter.CreateCounter<long>(\"c\").Add(1); }")]
    [InlineData("class Worker : Microsoft.Extensions.Hosting.BackgroundService { protected override Task ExecuteAsync(CancellationToken token) { var counter = Meter.CreateCounter<long>(\"c\"); counter.Add(1); return Task.CompletedTask; } }")]
    public async Task MadeOnce_IsSilent(string members)
    {
        var program = HygienePrograms.Statements("", members);
        await HygienePrograms.VerifyAsync(Rule, members.Contains("Main", StringComparison.Ordinal) ? program.AsExecutable() : program);
    }

    [Fact]
    public async Task CalledByOthersToo_IsReported() => await HygienePrograms.VerifyAsync(
        Rule, HygienePrograms.Statements("Start();", "public Subject() { Start(); } private void Start() { [|Meter.CreateCounter<long>(\"c\")|].Add(1); }"));

    [Theory]
    [InlineData("using var counter = {|CS0103:Missing|}.CreateCounter(\"c\");")]
    [InlineData("{|CS0103:Missing|}(new Meter(\"x\"));")]
    public async Task HalfBoundCode_IsSilent(string statements) => await HygienePrograms.VerifyAsync(Rule, HygienePrograms.Statements(statements));

    [Fact]
    public async Task Pragma_Silences() => await HygienePrograms.VerifyAsync(
        Rule, HygienePrograms.Statements("\n#pragma warning disable INS4004\nMeter.CreateCounter<long>(\"c\").Add(1);\n#pragma warning restore INS4004\n"));

    [Theory]
    [InlineData("[|Meter.CreateCounter<long>(\"c\")|].Add(1);", "`Meter.CreateCounter<long>(\"c\")` makes a new instrument each time 'Act' runs, and listeners keep every one of them")]
    [InlineData("[|new Meter(\"x\")|].CreateCounter<long>(\"c\").Add(1);", "`new Meter(\"x\")` makes a new Meter each time 'Act' runs, and listeners keep every one of them")]
    [InlineData("using var activity = [|new ActivitySource(\"x\")|].StartActivity(\"a\");", "`new ActivitySource(\"x\")` makes a new ActivitySource each time 'Act' runs, and listeners keep every one of them")]
    public async Task Message_NamesWhatIsMade(string statements, string message) =>
        Assert.Equal([message], await HygienePrograms.VerifyAsync(Rule, HygienePrograms.Statements(statements)));
}
