namespace Instrumentation.Benchmarks.Runtime.Work.Logs;

/// <summary>The rows of the matrix of logs: a synchronous call and the record of its completion, by the number of captured values.</summary>
public interface ILoggedWork
{
    int NoValue();

    int OneValue(int count);

    int ThreeValues(Tier tier, bool express, int count);

    int SixValues(Tier tier, bool express, int count, string region, int weight, Order order);
}
