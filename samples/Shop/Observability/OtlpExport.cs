using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Shop.Observability;

/// <summary>
/// Sends all three signals to the collector that the standard variables name: <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>,
/// <c>OTEL_EXPORTER_OTLP_PROTOCOL</c> and the rest, which the exporter reads itself.
/// </summary>
internal static class OtlpExport
{
    public const string EndpointVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>The container owns the providers: it flushes and disposes of them after the last request.</summary>
    public static void AddOtlpExport(this WebApplicationBuilder builder)
    {
        var resource = ResourceBuilder.CreateEmpty().AddService("shop").AddTelemetrySdk().AddEnvironmentVariableDetector();
        builder.Logging.AddOpenTelemetry(logging =>
        {
            logging.SetResourceBuilder(resource);
            logging.IncludeFormattedMessage = true;
            logging.AddOtlpExporter();
        });
        builder.Services.AddSingleton(_ => Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource)
            .AddSource([.. ShopTelemetry.ActivitySources])
            .AddOtlpExporter()
            .Build());
        builder.Services.AddSingleton(_ => Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter([.. ShopTelemetry.Meters])
            .AddOtlpExporter()
            .Build());
    }

    /// <summary>Providers listen from the moment they exist, so they must exist before the first request.</summary>
    public static void StartOtlpExport(this WebApplication app)
    {
        app.Services.GetRequiredService<TracerProvider>();
        app.Services.GetRequiredService<MeterProvider>();
    }
}
