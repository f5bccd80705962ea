using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Instrumentation.TestKit;

/// <summary>What a <see cref="TelemetryRecorder"/> listens to.</summary>
public sealed record RecorderOptions
{
    /// <summary>All three signals, everything sampled, every log level.</summary>
    public static RecorderOptions Everything { get; } = new();

    /// <summary>Nobody listens.</summary>
    public static RecorderOptions Nothing { get; } = new() { Signals = Signals.None };

    /// <summary>The signals that have a listener at all.</summary>
    public Signals Signals { get; init; } = Signals.All;

    /// <summary>What the activity listener answers when it is asked whether to record a span.</summary>
    public ActivitySamplingResult Sampling { get; init; } = ActivitySamplingResult.AllDataAndRecorded;

    /// <summary>Log levels below it are not enabled.</summary>
    public LogLevel MinimumLevel { get; init; } = LogLevel.Trace;

    /// <summary>Activity sources and meters to hear beside the recorder's own scopes.</summary>
    public ImmutableArray<string> ExtraScopes { get; init; } = [];

    /// <summary>
    /// Makes the recorder's factory this process's <see cref="InstrumentationLogging.LoggerFactory"/> until it is disposed.
    /// Only for tests of the runtime itself, all in one xunit collection: a second such recorder throws. Programs under
    /// <see cref="ProgramRunner"/> have a runtime, and so an ambient factory, of their own.
    /// </summary>
    public bool AmbientLogs { get; init; }

    /// <summary>Leaves out instruments that exist already: those of an earlier run of the same program.</summary>
    internal bool NewInstrumentsOnly { get; init; }
}
