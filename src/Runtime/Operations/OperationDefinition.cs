using System.ComponentModel;
using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Instrumentation.Runtime;

/// <summary>Everything about an attributed method that is known when it is compiled. Written by generated code.</summary>
/// <param name="typeName">The full name of the type; the category of its log records.</param>
/// <param name="name">The operation's name, <c>Type.Method</c> unless the developer gave another: span name and event name.</param>
/// <param name="functionName">The full name of the method: <c>code.function.name</c>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OperationDefinition(string typeName, string name, string functionName)
{
    /// <summary>The definition of an operation that is called like its method.</summary>
    /// <param name="typeName">The full name of the type; the category of its log records.</param>
    /// <param name="methodName">The name of the method.</param>
    public OperationDefinition(string typeName, string methodName)
        : this(typeName, $"{typeName.Substring(typeName.LastIndexOf('.') + 1)}.{methodName}", $"{typeName}.{methodName}")
    {
    }

    /// <summary>The full name of the type.</summary>
    public string TypeName { get; } = typeName;

    /// <summary>The operation's name.</summary>
    public string Name { get; } = name;

    /// <summary>The full name of the method.</summary>
    public string FunctionName { get; } = functionName;

    /// <summary>The source file, relative to the project, if the build asks for code locations.</summary>
    public string? FilePath { get; set; }

    /// <summary>The line of the declaration, from 1, if the build asks for code locations.</summary>
    public int LineNumber { get; set; }

    /// <summary>The span, or <see langword="null"/> if the operation is not traced.</summary>
    public SpanDefinition? Span { get; set; }

    /// <summary>The measurements, or <see langword="null"/> if the operation is not metered.</summary>
    public MetricsDefinition? Metrics { get; set; }

    /// <summary>The log records, or <see langword="null"/> if the operation is not logged.</summary>
    public LogDefinition? Log { get; set; }

    /// <summary>The captured values; their order is their slot number.</summary>
    public TagDefinition[] Tags { get; set; } = [];

    /// <summary>Whether the method returns a stream, the number of whose items is captured as well.</summary>
    public bool IsStream { get; set; }

    /// <summary><c>error.type</c> of a call whose result says that it failed.</summary>
    public string? ResultErrorType { get; set; }
}

/// <summary>How an operation is traced.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SpanDefinition
{
    /// <summary>The span's kind.</summary>
    public ActivityKind Kind { get; set; }

    /// <summary>Whether the span starts a trace of its own.</summary>
    public bool Root { get; set; }

    /// <summary>Where exceptions are recorded.</summary>
    public ExceptionRecording Exceptions { get; set; }
}

/// <summary>How an operation is measured.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MetricsDefinition
{
    /// <summary>The prefix of the operation's own instruments, or <see langword="null"/> for the shared ones.</summary>
    public string? Name { get; set; }

    /// <summary>The description of the operation's own instruments.</summary>
    public string? Description { get; set; }

    /// <summary>Bucket boundaries in seconds, ascending, or <see langword="null"/> for the default.</summary>
    public double[]? Buckets { get; set; }

    /// <summary>Whether calls in flight are counted.</summary>
    public bool Active { get; set; } = true;
}

/// <summary>How an operation is logged.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LogDefinition
{
    /// <summary>The message of a successful call, or <see langword="null"/> for the standard one.</summary>
    public string? Message { get; set; }

    /// <summary>The level of a successful call's record.</summary>
    public LogLevel Level { get; set; } = LogLevel.Information;

    /// <summary>The level of the record before the call.</summary>
    public LogLevel Start { get; set; } = LogLevel.None;

    /// <summary>The level of a failed call's record.</summary>
    public LogLevel Failure { get; set; } = LogLevel.Error;

    /// <summary>The id of the records.</summary>
    public int EventId { get; set; }
}
