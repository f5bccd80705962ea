namespace Instrumentation.Analyzers.Baseline.Format;

/// <summary>A finding that was there before.</summary>
/// <param name="Fingerprint">What it is known by.</param>
/// <param name="Count">How many of them there are.</param>
internal sealed record BaselineEntry(Fingerprint Fingerprint, int Count)
{
    /// <summary>Where it stands in the file; 0 if it has not been read from one.</summary>
    public int Start { get; init; }

    /// <summary>Where it ends there, exclusive.</summary>
    public int End { get; init; }
}
