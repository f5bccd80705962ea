namespace Instrumentation.Benchmarks.Runtime.Work;

/// <summary>A tag value whose set is closed.</summary>
public enum Tier
{
    Basic,
    Silver,
    Gold,
}

/// <summary>Something with a member to capture.</summary>
/// <param name="Id">The member.</param>
public sealed record Order(string Id);
