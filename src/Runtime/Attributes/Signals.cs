namespace Instrumentation;

/// <summary>The telemetry signals that a <see cref="TagAttribute"/> reaches.</summary>
[Flags]
public enum Signals
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>Spans.</summary>
    Traces = 1,

    /// <summary>Measurements.</summary>
    Metrics = 2,

    /// <summary>Log records.</summary>
    Logs = 4,

    /// <summary>All three.</summary>
    All = Traces | Metrics | Logs,
}
