using System.Collections.Frozen;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Instrumentation.TestKit;

/// <summary>
/// Listens to spans, measurements and logs of some scopes. Thread-safe; every read is a snapshot, also after Dispose, which
/// only stops the listening. <see cref="TelemetryAssertions"/> has the usual questions.
/// </summary>
public sealed class TelemetryRecorder : IDisposable
{
    private static TelemetryRecorder? _ambient;

    private readonly SpanRecorder? _spans;
    private readonly MeasurementRecorder? _measurements;
    private readonly LogRecorder? _logs;
    private readonly ILoggerFactory? _previousFactory;

    /// <param name="scope">The name of the activity source and meter to hear.</param>
    /// <param name="options">Default: everything.</param>
    public TelemetryRecorder(string scope, RecorderOptions? options = null)
        : this([scope], options)
    {
    }

    /// <param name="scopes">The names of the activity sources and meters to hear.</param>
    /// <param name="options">Default: everything.</param>
    public TelemetryRecorder(IEnumerable<string> scopes, RecorderOptions? options = null)
    {
        options ??= RecorderOptions.Everything;
        if (options.AmbientLogs && Interlocked.CompareExchange(ref _ambient, this, null) is not null)
        {
            throw new InvalidOperationException("Another recorder has the process's ambient logs: put such tests into one xunit collection.");
        }

        var names = scopes.Concat(options.ExtraScopes).ToFrozenSet(StringComparer.Ordinal);
        _logs = options.Signals.HasFlag(Signals.Logs) ? new LogRecorder(options.MinimumLevel) : null;
        _measurements = options.Signals.HasFlag(Signals.Metrics) ? new MeasurementRecorder(names, options.NewInstrumentsOnly) : null;
        _spans = options.Signals.HasFlag(Signals.Traces) ? new SpanRecorder(names, options.Sampling) : null;
        LoggerFactory = _logs ?? (ILoggerFactory)NullLoggerFactory.Instance;

        if (options.AmbientLogs)
        {
            _previousFactory = InstrumentationLogging.LoggerFactory;
            InstrumentationLogging.LoggerFactory = LoggerFactory;
        }
    }

    /// <summary>Give it to the code under test. Without <see cref="Signals.Logs"/> none of its loggers is enabled.</summary>
    public ILoggerFactory LoggerFactory { get; }

    /// <summary>In the order in which they stopped.</summary>
    public IReadOnlyList<RecordedSpan> Spans => _spans?.Spans ?? [];

    /// <summary>Spans that were started and have not stopped.</summary>
    public int OpenSpans => _spans?.Open ?? 0;

    /// <summary>In the order in which they were made.</summary>
    public IReadOnlyList<RecordedMeasurement> Measurements => _measurements?.Measurements ?? [];

    /// <summary>Every instrument of the scopes, whether it has measured or not.</summary>
    public IReadOnlyList<RecordedInstrument> Instruments => _measurements?.Instruments ?? [];

    /// <summary>In the order in which they were written.</summary>
    public IReadOnlyList<RecordedLog> Logs => _logs?.Logs ?? [];

    /// <summary>Makes observable instruments report once.</summary>
    public void Observe() => _measurements?.Observe();

    public void Dispose()
    {
        if (Volatile.Read(ref _ambient) == this)
        {
            InstrumentationLogging.LoggerFactory = _previousFactory;
            Volatile.Write(ref _ambient, null);
        }

        _spans?.Dispose();
        _measurements?.Dispose();
        _logs?.Dispose();
    }
}
