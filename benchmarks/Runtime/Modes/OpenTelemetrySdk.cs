using System.Diagnostics;
using Instrumentation.Benchmarks.Runtime.Work.HandWritten;
using Instrumentation.Benchmarks.Runtime.Work.Logs;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Instrumentation.Benchmarks.Runtime.Modes;

/// <summary>The SDK as an application runs it, but for exporters: what gets to the end of the pipeline is counted and dropped.</summary>
internal static class OpenTelemetrySdk
{
    private static readonly List<IDisposable> Providers = [];

    public static void Start()
    {
        string[] scopes = [Telemetry.ScopeName, .. InstrumentationScopes.All];
        Providers.Add(Sdk.CreateTracerProviderBuilder().AddSource(scopes).AddProcessor(new Counter<Activity>()).Build());
        Providers.Add(Sdk.CreateMeterProviderBuilder().AddMeter(scopes).AddReader(new BaseExportingMetricReader(new Dropper<Metric>())).Build());
        var factory = LoggerFactory.Create(static logging => logging.AddOpenTelemetry(static options => options.AddProcessor(new Counter<LogRecord>())));
        Providers.Add(factory);
        Loggers.Current = factory.CreateLogger("Instrumentation.Benchmarks");
    }

    private sealed class Counter<T> : BaseProcessor<T>
    {
        private long _ended;

        public override void OnEnd(T data) => _ended++;
    }

    private sealed class Dropper<T> : BaseExporter<T>
        where T : class
    {
        public override ExportResult Export(in Batch<T> batch) => ExportResult.Success;
    }
}
