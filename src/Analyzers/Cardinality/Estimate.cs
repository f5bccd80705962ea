namespace Instrumentation.Analyzers.Cardinality;

/// <summary>How many values an expression can have, as far as anyone can say. The order is that of getting worse.</summary>
internal enum Growth
{
    /// <summary>At most so many.</summary>
    Bounded,

    /// <summary>Fixed by the deployment: configuration, a region, a queue.</summary>
    Deployment,

    /// <summary>Nobody can say: a text from somewhere.</summary>
    Unknown,

    /// <summary>Grows with the deployment: processes, pods, tenants.</summary>
    Growing,

    /// <summary>Grows with time or traffic.</summary>
    Unbounded,
}

/// <summary>The estimate of one value.</summary>
/// <param name="Growth">Whether it is bounded.</param>
/// <param name="Count">The number of values, if it is.</param>
/// <param name="Reason">What makes it so: <c>a Guid</c>, <c>HTTP method</c>.</param>
internal readonly record struct Estimate(Growth Growth, int Count, string Reason)
{
    /// <summary>What a value that the deployment fixes counts for.</summary>
    private const int PerDeployment = 10;

    /// <summary>No value at all: an arm that throws.</summary>
    public static Estimate None { get; } = new(Growth.Bounded, 0, "nothing");

    public static Estimate Constant { get; } = new(Growth.Bounded, 1, "a constant");

    public static Estimate Unknown { get; } = new(Growth.Unknown, 1, "a text of unknown origin");

    public static Estimate Of(int count, string reason) => new(Growth.Bounded, count, reason);

    public static Estimate Deployment(string reason) => new(Growth.Deployment, PerDeployment, reason);

    public static Estimate Growing(string reason) => new(Growth.Growing, PerDeployment, reason);

    public static Estimate Unbounded(string reason) => new(Growth.Unbounded, 1, reason);

    /// <summary>Whether all that is known is a name that ends in "id".</summary>
    public bool IsById { get; init; }

    /// <summary>Either the one or the other: an arm, a fallback.</summary>
    public Estimate Or(Estimate other) => Combine(other, Saturated((long)Count + other.Count));

    /// <summary>Both in one text.</summary>
    public Estimate And(Estimate other) => Combine(other, Saturated((long)Count * other.Count));

    /// <summary>The same with one value more, <see langword="null"/>.</summary>
    public Estimate OrNull() => this with { Count = Saturated((long)Count + 1) };

    private Estimate Combine(Estimate other, int count)
    {
        var worse = other.Growth > Growth ? other : this;
        var reason = Growth == other.Growth && Growth is Growth.Bounded && Reason != other.Reason ? (Count >= other.Count ? Reason : other.Reason) : worse.Reason;
        return new Estimate(worse.Growth, count, reason);
    }

    private static int Saturated(long count) => count > 1_000_000_000 ? 1_000_000_000 : (int)count;
}
