namespace Instrumentation.Benchmarks.Runtime.Work.Rivals;

/// <summary>Another way to instrument the work.</summary>
public interface IRival
{
    /// <summary>The work, instrumented.</summary>
    static abstract IWork Instrument();
}
