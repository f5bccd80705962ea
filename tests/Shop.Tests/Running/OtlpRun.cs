using Instrumentation.Shop.Tests.Otlp;
using Xunit;

namespace Instrumentation.Shop.Tests.Running;

/// <summary>One run that exports to a collector, shared by the tests of what arrived there.</summary>
public sealed class OtlpRun : IAsyncLifetime
{
    internal ShopResult Result { get; private set; } = null!;

    internal IReadOnlyList<OtlpSpan> Spans { get; private set; } = [];

    internal IReadOnlyList<OtlpPoint> Points { get; private set; } = [];

    internal IReadOnlyList<OtlpLog> Logs { get; private set; } = [];

    public async Task InitializeAsync()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        Result = await ShopProcess.RunAsync(new Dictionary<string, string>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = receiver.Endpoint,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        });
        Spans = receiver.Spans;
        Points = receiver.Points;
        Logs = receiver.Logs;
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
