using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace Instrumentation.Runtime;

/// <summary>One attributed method: what its calls are recorded with. Generated code keeps one instance per method.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Operation
{
    /// <summary>Makes the operation.</summary>
    /// <param name="scope">The scope of the assembly that declares the method.</param>
    /// <param name="definition">The method's constants.</param>
    public Operation(TelemetryScope scope, OperationDefinition definition)
    {
        Name = definition.Name;
        FunctionName = definition.FunctionName;
        FilePath = definition.FilePath;
        LineNumber = definition.LineNumber is 0 ? null : definition.LineNumber;
        ItemsSlot = definition.Tags.Length;
        Tags = definition.IsStream
            ? [.. definition.Tags, TagDefinition.KnownAtEnd(SemanticConventions.OperationItems, Signals.Traces), TagDefinition.KnownAtEnd(SemanticConventions.Items, Signals.Logs)]
            : definition.Tags;
        MetricSlots = [.. Enumerable.Range(0, Tags.Length).Where(slot => (Tags[slot].Signals & Signals.Metrics) != 0)];
        Slots = Tags.Length + 1;
        SignalsAsIs = [.. Tags.Select(static tag => tag.Redaction is null ? tag.Signals : 0)];
        ResultErrorType = definition.ResultErrorType ?? SemanticConventions.OtherError;
        if (definition.Span is { } span)
        {
            Source = scope.Source;
            Kind = span.Kind;
            Root = span.Root;
            Exceptions = span.Exceptions;
        }

        if (definition.Metrics is { } metrics)
        {
            var instruments = scope.Instruments(metrics.Name is null ? null : metrics);
            Duration = instruments.Duration;
            Active = metrics.Active ? instruments.Active : null;
            HasFunctionTag = metrics.Name is null;
            FunctionTag = new(SemanticConventions.CodeFunctionName, FunctionName);
        }

        Log = new OperationLog(definition, Tags);
        WritesRecords = definition.Log is not null || Exceptions is ExceptionRecording.Log;
    }

    /// <summary>Makes an operation of which the attributes say no more than its signals.</summary>
    /// <param name="scope">The scope of the assembly that declares the method.</param>
    /// <param name="typeName">The full name of the type.</param>
    /// <param name="methodName">The name of the method.</param>
    /// <param name="signals">Traces, metrics or both.</param>
    public Operation(TelemetryScope scope, string typeName, string methodName, Signals signals)
        : this(scope, new OperationDefinition(typeName, methodName)
        {
            Span = (signals & Signals.Traces) != 0 ? new SpanDefinition() : null,
            Metrics = (signals & Signals.Metrics) != 0 ? new MetricsDefinition() : null,
        })
    {
    }

    /// <summary>Whether anybody listens to the operation's spans or measurements now.</summary>
    public bool HasListeners
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (Source is { } source && source.HasListeners()) || Duration is { Enabled: true };
    }

    internal string Name { get; }

    internal string FunctionName { get; }

    internal string? FilePath { get; }

    internal object? LineNumber { get; }

    internal TagDefinition[] Tags { get; }

    /// <summary>How many values a call can have to keep: the tags, and the error type.</summary>
    internal int Slots { get; }

    /// <summary>The signals of each tag that is not redacted.</summary>
    internal Signals[] SignalsAsIs { get; }

    /// <summary>The slots of the values that are tags of measurements.</summary>
    internal int[] MetricSlots { get; }

    /// <summary>Where the number of items is captured, for spans, and right behind it for records.</summary>
    internal int ItemsSlot { get; }

    internal string ResultErrorType { get; }

    internal ActivitySource? Source { get; }

    internal ActivityKind Kind { get; }

    internal bool Root { get; }

    internal ExceptionRecording Exceptions { get; }

    /// <summary>The duration histogram, or <see langword="null"/> if the operation is not metered.</summary>
    internal Histogram<double>? Duration { get; }

    internal UpDownCounter<long>? Active { get; }

    /// <summary>Whether measurements carry <see cref="FunctionTag"/>: not on instruments of the operation's own.</summary>
    internal bool HasFunctionTag { get; }

    /// <summary>Tells the operations apart that share one instrument.</summary>
    internal KeyValuePair<string, object?> FunctionTag { get; }

    /// <summary>The records of the operation; also there if only the environment may ask for one, of an exception.</summary>
    internal OperationLog Log { get; }

    /// <summary>Whether an attribute asks for records: of every call, or of exceptions.</summary>
    internal bool WritesRecords { get; }

    /// <summary>Whether nothing but <see cref="IsLogged"/> brings a call here: then it has just been asked.</summary>
    internal bool IsOnlyLogged => Source is null && Duration is null;

    /// <summary>Whether a call now would write a record of any kind. Never throws.</summary>
    /// <param name="logger">The logger of the call or of its type; <see langword="null"/> for the ambient one.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsLogged(ILogger? logger) => WritesRecords && IsAnyLevelEnabled(logger);

    /// <summary>Starts recording a call that returns a stream.</summary>
    /// <param name="logger">The logger of the call or of its type; <see langword="null"/> for the ambient one.</param>
    /// <param name="cancellationToken">The token among the method's parameters whose cancellation is no error.</param>
    public StreamCall StartStream(ILogger? logger = null, CancellationToken cancellationToken = default) => new(this, logger, cancellationToken);

    /// <summary>What telemetry carries of a value: what it is converted to, or what a redactor leaves of it. Never throws.</summary>
    /// <param name="slot">The tag's index.</param>
    /// <param name="value">The value.</param>
    /// <returns>What to carry, or <see langword="null"/> for nothing.</returns>
    internal object? Capture<T>(int slot, T value)
    {
        ref readonly var tag = ref Tags[slot];
        try
        {
            return tag.Redaction is { } redaction ? Redactors.Redact(value, redaction, tag.Classification) : TagValue.From(value, tag.IsCleared);
        }
        catch (Exception exception)
        {
            InstrumentationEventSource.Log.TelemetryFailed(this, exception, isSensitive: tag.Redaction is not null);
            return null;
        }
    }

    internal void MakeCurrent(Activity? activity)
    {
        try
        {
            AmbientActivity.Set(activity);
        }
        catch (Exception exception)
        {
            // A handler of Activity.CurrentChanged.
            InstrumentationEventSource.Log.TelemetryFailed(this, exception);
        }
    }

    private bool IsAnyLevelEnabled(ILogger? logger)
    {
        try
        {
            return Log.IsEnabled(Log.Resolve(logger));
        }
        catch (Exception exception)
        {
            InstrumentationEventSource.Log.TelemetryFailed(this, exception);
            return false;
        }
    }
}
