using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Instrumentation.Benchmarks.Runtime.Work.Logs;

/// <summary>The logger of the mode that runs.</summary>
internal static class Loggers
{
    public static ILogger Current { get; set; } = NullLogger.Instance;
}
