using Instrumentation.Benchmarks.Runtime.Work;
using Instrumentation.Benchmarks.Runtime.Work.HandWritten;
using Instrumentation.Benchmarks.Runtime.Work.Logs;
using Instrumentation.Benchmarks.Runtime.Work.Rivals;
using Instrumentation.Benchmarks.Runtime.Work.Routes;

namespace Instrumentation.Benchmarks.Runtime.Report;

/// <summary>What the columns of a matrix are called.</summary>
internal static class Columns
{
    private static readonly Dictionary<Type, string> Names = new()
    {
        [typeof(Bare)] = "bare",
        [typeof(BareLogs)] = "bare",
        [typeof(BareRoutes)] = "bare",
        [typeof(Idiomatic)] = "idiomatic",
        [typeof(MessageLogs)] = "LoggerMessage",
        [typeof(Expert)] = "expert",
        [typeof(ExpertRoutes)] = "expert",
        [typeof(Ours)] = Instrumented,
        [typeof(OurLogs)] = Instrumented,
        [typeof(OurRoutes)] = Instrumented,
        [typeof(Behind<AspectInjectorWeaver>)] = "AspectInjector",
        [typeof(Behind<CastleCore>)] = "Castle.Core",
    };

    public const string Instrumented = "ours";

    /// <summary>The column that a closed matrix type fills.</summary>
    public static string NameOf(Type matrix) => Names[matrix.GetGenericArguments()[0]];
}
