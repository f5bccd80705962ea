namespace Instrumentation.Behaviour.Tests.Decorators;

/// <summary>What a decorator records.</summary>
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
            public int Charge(int amount) { Log.Say($"charge {amount}"); return amount + 1; }
            public async Task<int> RefundAsync(int amount, CancellationToken cancellationToken) { await Task.Yield(); Log.Say($"refund {amount}"); return -amount; }
        }
        """;

    [Fact]
    public async Task WithoutFurtherAttributes_MethodsAreTracedAndMetered()
    {
        var run = await new VendorProgram(Gateway, "[assembly: Decorate(typeof(IGateway))]").RunAsync("""
            var gateway = InstrumentedDecorators.Decorate(new Gateway());
            Log.Say(gateway.Charge(1));
            Log.Say(await gateway.RefundAsync(2));
            """);

        Assert.Equal("charge 1\n2\nrefund 2\n-2", run.Text);
        Assert.Equal(["IGateway.Charge", "IGateway.RefundAsync"], run.Telemetry.Spans.Select(static span => span.Name));
    }
}
