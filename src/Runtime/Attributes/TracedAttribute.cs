using System.Diagnostics;

namespace Instrumentation;

/// <summary>Records a span (an <see cref="Activity"/>) around every call of the method.</summary>
/// <remarks>
/// The span is named <c>Type.Method</c> unless <see cref="Name"/> says otherwise and carries <c>code.function.name</c>.
/// A call that throws ends with status Error and <c>error.type</c>, the full name of the exception's type; a call that
/// is canceled through one of its own tokens ends with <c>operation.canceled = true</c> and is no error.
/// </remarks>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Assembly,
    AllowMultiple = true)]
public sealed class TracedAttribute : OperationAttribute
{
    /// <summary>Names the span after the method: <c>Type.Method</c>.</summary>
    public TracedAttribute()
    {
    }

    /// <summary>Gives the span a name of its own.</summary>
    /// <param name="name">A low-cardinality name; not empty. OpenTelemetry forbids values such as ids in span names.</param>
    public TracedAttribute(string name) => Name = name;

    /// <summary>The span's name, or <see langword="null"/> for <c>Type.Method</c>.</summary>
    public string? Name { get; }

    /// <summary>The span's kind as OpenTelemetry defines it. Default: <see cref="ActivityKind.Internal"/>.</summary>
    public ActivityKind Kind { get; set; }

    /// <summary>
    /// Starts a new trace instead of a child span; the caller's span, if there is one, becomes a link. For background
    /// work and message handlers that outlive what triggered them.
    /// </summary>
    public bool Root { get; set; }

    /// <summary>Where an exception's message and stack trace are recorded. Default: <see cref="ExceptionRecording.Auto"/>.</summary>
    public ExceptionRecording Exceptions { get; set; }

    /// <summary>
    /// A member of the result, by <see langword="nameof"/>, of type <see cref="bool"/>: when it is <see langword="true"/>
    /// the call counts as failed although it did not throw. <c>error.type</c> is then the member's full name.
    /// </summary>
    public string? ErrorWhen { get; set; }
}
