namespace Shop.Observability.Capture;

/// <summary>What the measurements of one operation add up to.</summary>
/// <param name="instrument">What its instruments' names begin with: <c>operation</c> in <c>operation.duration</c>.</param>
/// <param name="operation">Which of the instrument's operations it is; empty if the instrument is the operation's own.</param>
internal sealed class CallStatistics(string instrument, string operation)
{
    private readonly List<double> _seconds = [];

    public string Instrument { get; } = instrument;

    public string Operation { get; } = operation;

    public int Count => _seconds.Count;

    public int Failed { get; private set; }

    public int Canceled { get; private set; }

    /// <summary>Calls in flight, or <see langword="null"/> if nothing counts them.</summary>
    public long? Active { get; private set; }

    public long PeakActive { get; private set; }

    public void AddCall(double seconds, bool failed, bool canceled)
    {
        _seconds.Add(seconds);
        Failed += failed ? 1 : 0;
        Canceled += canceled ? 1 : 0;
    }

    public void AddActive(long delta)
    {
        Active = Active.GetValueOrDefault() + delta;
        PeakActive = Math.Max(PeakActive, Active.Value);
    }

    /// <summary>The smallest measured duration that at least this share of all calls did not exceed, in seconds.</summary>
    public double Percentile(double share)
    {
        var ordered = _seconds.Order().ToArray();
        return ordered.Length == 0 ? 0 : ordered[Math.Max(0, (int)Math.Ceiling(share * ordered.Length) - 1)];
    }
}
