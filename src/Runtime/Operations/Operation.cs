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
    private readonly OperationLog? _log;

    /// <summary>Makes the operation.</summary>
    /// <param name="scope">The scope of the assembly that declares the method.</param>
    /// <param name="definition">The method's constants.</param>
    public Operation(TelemetryScope scope, OperationDefinition definition)
    {
        Name = definition.Name;
        FunctionName = definition.FunctionName;
        FilePath = definition.FilePath;
        LineNumber = definition.LineNumber is 0 ? null : definition.LineNumber;
        Tags = definition.Tags;
        ResultErrorType = definition.ResultErrorType;
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
            FunctionTag = metrics.Name is null ? new(SemanticConventions.CodeFunctionName, FunctionName) : null;
        }

        _log = definition.Log is { } log ? new OperationLog(definition, log) : null;
        FailureLog = _log ?? new OperationLog(definition, new LogDefinition { Level = LogLevel.None });
        var logged = _log is not null || Exceptions is ExceptionRecording.Log;
        Log = logged ? FailureLog : null;
    }

    /// <summary>The duration histogram, or <see langword="null"/> if the operation is not metered.</summary>
    public Histogram<double>? Duration { get; }

    internal string Name { get; }

    internal string FunctionName { get; }

    internal string? FilePath { get; }

    internal object? LineNumber { get; }

    internal TagDefinition[] Tags { get; }

    internal string? ResultErrorType { get; }

    internal ActivitySource? Source { get; }

    internal ActivityKind Kind { get; }

    internal bool Root { get; }

    internal ExceptionRecording Exceptions { get; }

    internal UpDownCounter<long>? Active { get; }

    /// <summary>Tells the operations apart that share one instrument; not needed on an instrument of the operation's own.</summary>
    internal KeyValuePair<string, object?>? FunctionTag { get; }

    /// <summary>The records of the operation, or <see langword="null"/> if it writes none by itself.</summary>
    internal OperationLog? Log { get; }

    /// <summary>Writes an exception as a record also for operations that log nothing else.</summary>
    internal OperationLog FailureLog { get; }

    /// <summary>Whether a call now would write a record of any kind.</summary>
    /// <param name="logger">The logger of the call or of its type; <see langword="null"/> for the ambient one.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsLogged(ILogger? logger) => Log is { } log && log.IsEnabled(log.Resolve(logger));

    /// <summary>Starts recording a call: the span, the clock, the count of calls in flight. Never throws.</summary>
    /// <param name="logger">The logger of the call or of its type; <see langword="null"/> for the ambient one.</param>
    /// <param name="cancellationToken">The token among the method's parameters whose cancellation is no error.</param>
    public OperationCall Start(ILogger? logger = null, CancellationToken cancellationToken = default)
    {
        var call = new OperationCall(this, cancellationToken);
        call.Begin(logger);
        return call;
    }
}
