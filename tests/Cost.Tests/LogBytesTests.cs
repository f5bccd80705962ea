using Instrumentation.Benchmarks.Runtime.Modes;
using Instrumentation.Benchmarks.Runtime.Work;
using Instrumentation.Benchmarks.Runtime.Work.Logs;
using Microsoft.Extensions.Logging;

namespace Instrumentation.Cost.Tests;

/// <summary>Bytes of a record, by what the sink does with it, beside the method that the LoggerMessage generator of .NET writes.</summary>
public sealed class LogBytesTests
{
    private static readonly Order Order = new("A-1");

    private static readonly Dictionary<string, Action<ILoggedWork>> Rows = new()
    {
        ["no value"] = static work => work.NoValue(),
        ["1 value"] = static work => work.OneValue(1000),
        ["3 values"] = static work => work.ThreeValues(Tier.Gold, express: true, 1000),
        ["6 values"] = static work => work.SixValues(Tier.Gold, express: true, 1000, "eu", 2000, Order),
    };

    public static TheoryData<string> Calls => [.. Rows.Keys];

    [Theory, MemberData(nameof(Calls))]
    public void LevelThatIsOff_AllocatesNothing(string call) => Assert.Equal(0, Ours(call, new SinkLogger(LogLevel.None, SinkKind.Ignores)));

    [Theory, MemberData(nameof(Calls))]
    public void SinkThatDropsRecords_AllocatesNothing(string call) => Assert.Equal(0, Ours(call, new SinkLogger(LogLevel.Information, SinkKind.Ignores)));

    [Theory, MemberData(nameof(Calls))]
    public void SinkThatFormats_AllocatesTheMessageOnly(string call)
    {
        var logger = new SinkLogger(LogLevel.Information, SinkKind.Formats);

        // Lengths differ by the digits of the duration.
        Assert.InRange(Ours(call, logger), 40, ByHand(call, logger) + 16);
    }

    private static long Ours(string call, ILogger logger)
    {
        Loggers.Current = logger;
        ILoggedWork work = new OurLogs();
        return AllocatedBytes.Of(() => Rows[call](work));
    }

    private static long ByHand(string call, ILogger logger)
    {
        Loggers.Current = logger;
        ILoggedWork work = new MessageLogs();
        return AllocatedBytes.Of(() => Rows[call](work));
    }
}
