using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace Instrumentation.Benchmarks.Runtime.Work.Logs;

/// <summary>The work of the matrix of logs, attributed.</summary>
public class LoggedService(ILogger logger)
{
    private readonly ILogger _logger = logger;

    [Logged("Did nothing in {duration:0.######} s")]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int NoValue() => 42;

    [Logged("Counted {count} in {duration:0.######} s")]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int OneValue(int count) => count;

    [Logged("Sent {count} {tier} express {express} in {duration:0.######} s")]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int ThreeValues(Tier tier, bool express, int count) => count;

    [Logged("Sent {order.Id} {tier} express {express} {count} {region} {weight} in {duration:0.######} s")]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int SixValues(Tier tier, bool express, int count, string region, int weight, Order order) => count;
}
