using System.Diagnostics;

namespace Instrumentation.Behaviour.Tests.Decorators;

/// <summary>What a decorator records, and what says so.</summary>
public sealed class RecordingTests
{
    private const string Gateway = """
        public interface IGateway
        {
            int Charge(int amount);
            Task<int> RefundAsync(int amount, CancellationToken cancellationToken = default);
        }

        public sealed class Gateway : IGateway
        {
            public int Charge(int amount) { Log.Say($"charge {amount}"); return amount > 0 ? amount + 1 : throw new ArgumentException("nothing"); }
            public async Task<int> RefundAsync(int amount, CancellationToken cancellationToken) { await Task.Yield(); cancellationToken.ThrowIfCancellationRequested(); Log.Say($"refund {amount}"); return -amount; }
        }
        """;

    private const string Decorate = "[assembly: Decorate(typeof(IGateway))]";

    private const string Calls = """
        var gateway = InstrumentedDecorators.Decorate(new Gateway());
        Log.Say(gateway.Charge(1));
        Log.Say(await gateway.RefundAsync(2));
        """;

    [Fact]
    public async Task WithoutFurtherAttributes_MethodsAreTracedAndMetered()
    {
        var run = await new VendorProgram(Gateway, Decorate).RunAsync(Calls);

        Assert.Equal("charge 1\n2\nrefund 2\n-2", run.Text);
        run.Telemetry.SpansOf("IGateway.Charge", 1);
        run.Telemetry.SpansOf("IGateway.RefundAsync", 1);
        Assert.Equal("code.function.name=Vendor.IGateway.Charge", run.Telemetry.SingleSpan("IGateway.Charge").Tags.ToString());
        Assert.Equal(4, run.Telemetry.Measurements.Count(static measurement => measurement.Name == "operation.active"));
        Assert.Empty(run.Telemetry.Logs);
    }

    [Theory]
    [InlineData("[assembly: Logged(Targets = \"Vendor.IGateway\")]", "logs: Charge RefundAsync")]
    [InlineData("[assembly: Traced(Targets = \"Vendor.*\")]", "spans: Charge RefundAsync")]
    [InlineData("[assembly: Traced(Targets = \"*.RefundAsync\")] [assembly: Metered(Targets = \"Vendor.IGateway.Charge\")]", "spans: RefundAsync; durations: Charge")]
    [InlineData("[assembly: Logged] [assembly: Metered(Targets = \"Shop.*\")]", "spans: Charge RefundAsync; durations: Charge RefundAsync")]
    public async Task Pattern_SaysWhatIsRecorded(string attributes, string recorded)
    {
        var run = await new VendorProgram(Gateway, Decorate + attributes).RunAsync(Calls);

        Assert.Equal(recorded, Describe(run.Telemetry));
    }

    [Theory]
    [InlineData("", "[Traced]", "", "spans: Charge")]
    [InlineData("[Metered]", "[Logged]", "", "durations: Charge RefundAsync; logs: Charge")]
    [InlineData("[Metered]", "[NotInstrumented]", "", "durations: RefundAsync")]
    [InlineData("", "[NotInstrumented]", "", "spans: RefundAsync; durations: RefundAsync")]
    [InlineData("[NotInstrumented]", "", "", "")]
    [InlineData("[NotInstrumented]", "[Traced]", "", "spans: Charge")]
    [InlineData("[Traced]", "", "[assembly: Metered(Targets = \"Vendor.*\")]", "spans: Charge RefundAsync; durations: Charge RefundAsync")]
    [InlineData("[NotInstrumented]", "", "[assembly: Metered(Targets = \"Vendor.*\")]", "")]
    public async Task InterfacesOwnAttributes_SayWhatIsRecorded(string onType, string onMember, string onAssembly, string recorded)
    {
        var library = $"""
            {onType}
            {Gateway.Replace("int Charge(int amount);", $"{onMember} int Charge(int amount);", StringComparison.Ordinal)}
            """.Replace("[Traced]", "[Instrumentation.Traced]", StringComparison.Ordinal).Replace("[Metered]", "[Instrumentation.Metered]", StringComparison.Ordinal)
            .Replace("[Logged]", "[Instrumentation.Logged]", StringComparison.Ordinal).Replace("[NotInstrumented]", "[Instrumentation.NotInstrumented]", StringComparison.Ordinal);

        var run = await new VendorProgram(library, Decorate + onAssembly).RunAsync(Calls);

        Assert.Equal(recorded, Describe(run.Telemetry));
    }

    [Fact]
    public async Task BaseInterface_HandsItsAttributesDownPerMember()
    {
        var run = await new VendorProgram("""
            [Instrumentation.Traced] public interface IBase { void Lower(); }
            [Instrumentation.Metered] public interface IGateway : IBase, IDisposable { void Charge(); }
            public class Gateway : IGateway { public void Lower() { } public void Charge() { } public void Dispose() { } }
            """, Decorate).RunAsync("""
            using var gateway = InstrumentedDecorators.Decorate(new Gateway());
            gateway.Lower();
            gateway.Charge();
            """);

        Assert.Equal("spans: Lower; durations: Charge Lower", Describe(run.Telemetry));
    }

    [Fact]
    public async Task Attributes_SayHow()
    {
        var run = await new VendorProgram("""
            using Instrumentation;

            public sealed record Receipt(int Id, bool IsDeclined);

            public interface IGateway
            {
                [Tag("gateway.region")] string Region { get; }

                [Traced("charge", Kind = System.Diagnostics.ActivityKind.Client, ErrorWhen = nameof(Receipt.IsDeclined))]
                [Metered("vendor.charge")]
                [Logged("Charged {amount}", EventId = 7)]
                [return: Tag("receipt.id", nameof(Receipt.Id))]
                Task<Receipt> ChargeAsync([Tag, Bounded(3)] int amount, Microsoft.Extensions.Logging.ILogger logger);
            }

            public sealed class Gateway : IGateway
            {
                public string Region => "eu";
                public async Task<Receipt> ChargeAsync(int amount, Microsoft.Extensions.Logging.ILogger logger) { await Task.Yield(); return new Receipt(9, amount > 1); }
            }
            """.Replace("using Instrumentation;", "", StringComparison.Ordinal).Insert(0, "using Instrumentation;\n"), Decorate).RunAsync("""
            var gateway = InstrumentedDecorators.Decorate(new Gateway());
            await gateway.ChargeAsync(1, InstrumentationLogging.LoggerFactory!.CreateLogger("given"));
            await gateway.ChargeAsync(2, InstrumentationLogging.LoggerFactory!.CreateLogger("given"));
            """);

        Assert.Equal(["Unset", "Error"], run.Telemetry.Spans.Select(static span => span.Status.ToString()));
        Assert.All(run.Telemetry.Spans, static span => Assert.Equal(("charge", ActivityKind.Client, "eu", 9), (span.Name, span.Kind, span.Tags["gateway.region"], span.Tags["receipt.id"])));
        Assert.Equal(2, run.Telemetry.Measurements.Count(static measurement => measurement.Name == "vendor.charge.duration" && measurement.Tags.Contains("amount")));
        Assert.Equal(["given", "given"], run.Telemetry.Logs.Select(static log => log.Category));
        Assert.Equal("Charged 1", run.Telemetry.Logs[0].Message);
    }

    [Fact]
    public async Task ErrorsAndCancellation_AreRecorded()
    {
        var run = await new VendorProgram(Gateway, Decorate).RunAsync("""
            var gateway = InstrumentedDecorators.Decorate(new Gateway());
            try { gateway.Charge(0); } catch (ArgumentException e) { Log.Say(e.StackTrace!.Split('\n')[0].Contains("Gateway.Charge")); }
            using var source = new CancellationTokenSource();
            source.Cancel();
            try { await gateway.RefundAsync(1, source.Token); } catch (OperationCanceledException e) { Log.Say(e.CancellationToken == source.Token); }
            """);

        Assert.Equal("charge 0\nTrue\nTrue", run.Text);
        Assert.Equal(("System.ArgumentException", ActivityStatusCode.Error), (run.Telemetry.SingleSpan("IGateway.Charge").Tags["error.type"], run.Telemetry.SingleSpan("IGateway.Charge").Status));
        Assert.Equal((true, ActivityStatusCode.Unset), (run.Telemetry.SingleSpan("IGateway.RefundAsync").Tags["operation.canceled"], run.Telemetry.SingleSpan("IGateway.RefundAsync").Status));
    }

    [Fact]
    public async Task Stream_IsRecordedWhileItIsEnumerated()
    {
        var run = await new VendorProgram("""
            public interface IFeed { IAsyncEnumerable<int> ReadAsync(CancellationToken cancellationToken = default); }

            public interface IClock { void Tick(); }

            public sealed class Clock : IClock { public void Tick() { } }

            public sealed class Feed(IClock clock) : IFeed
            {
                public async IAsyncEnumerable<int> ReadAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
                {
                    yield return 1;
                    await Task.Yield();
                    clock.Tick();
                    yield return 2;
                }
            }
            """, "[assembly: Decorate(typeof(IFeed))] [assembly: Decorate(typeof(IClock))]").RunAsync("""
            var items = InstrumentedDecorators.Decorate(new Feed(InstrumentedDecorators.Decorate(new Clock()))).ReadAsync();
            await foreach (var item in items) Log.Say($"{item} {System.Diagnostics.Activity.Current is null}");
            """);

        Assert.Equal("1 True\n2 True", run.Text);
        var stream = run.Telemetry.SingleSpan("IFeed.ReadAsync");
        Assert.Equal(2L, stream.Tags["operation.items"]);
        Assert.Equal(stream.SpanId, run.Telemetry.SingleSpan("IClock.Tick").ParentSpanId);
    }

    [Fact]
    public async Task Scope_IsTheDecoratingAssemblys()
    {
        var program = new VendorProgram(Gateway, Decorate).Build("""
            Log.Say(string.Join(" ", InstrumentationScopes.All));
            InstrumentedDecorators.Decorate(new Gateway()).Charge(1);
            """) with { AssemblyName = "DecoratingShop" };

        var run = await ProgramRunner.RunAsync(program);

        Assert.Equal("DecoratingShop\ncharge 1", run.Text);
        Assert.Equal("DecoratingShop", Assert.Single(run.Telemetry.Spans).Source);
    }

    [Fact]
    public async Task Decorate_IsIdempotentAndKeepsNothing()
    {
        var run = await new VendorProgram(Gateway, Decorate).RunAsync("""
            var gateway = InstrumentedDecorators.Decorate(new Gateway());
            Log.Say(ReferenceEquals(gateway, InstrumentedDecorators.Decorate(gateway)));
            Log.Say(InstrumentedDecorators.Decorate(null!) is null);
            """);

        Assert.Equal("True\nTrue", run.Text);
    }

    private static string Describe(TelemetryRecorder recorder)
    {
        var durations = recorder.Measurements.Where(static measurement => measurement.Name == "operation.duration").Select(static measurement => (string)measurement.Tags["code.function.name"]!);
        return string.Join("; ", new[]
        {
            Part("spans", recorder.Spans.Select(static span => span.Name)),
            Part("durations", durations),
            Part("logs", recorder.Logs.Select(static log => log.EventId.Name!.Replace(".completed", "", StringComparison.Ordinal))),
        }.Where(static part => part.Length > 0));
    }

    private static string Part(string signal, IEnumerable<string> operations)
    {
        var names = string.Join(" ", operations.Select(static name => name[(name.LastIndexOf('.') + 1)..]).Order(StringComparer.Ordinal));
        return names.Length == 0 ? "" : $"{signal}: {names}";
    }
}
