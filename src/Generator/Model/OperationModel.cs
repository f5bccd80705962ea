using Instrumentation.Shared;

namespace Instrumentation.Generator.Model;

/// <summary>An instrumented method and all that is recorded of its calls.</summary>
/// <param name="Method">The method.</param>
/// <param name="Scope">The scope it belongs to.</param>
/// <param name="Name">Span name and start of event names.</param>
/// <param name="FunctionName"><c>code.function.name</c>.</param>
/// <param name="Span">The span, if it is traced.</param>
/// <param name="Metrics">The measurements, if it is metered.</param>
/// <param name="Log">The records, if it is logged.</param>
/// <param name="Tags">The captured values in slot order.</param>
/// <param name="Tokens">The names of its cancellation token parameters.</param>
/// <param name="Logger">The C# expression for its logger, or <see langword="null"/> for the ambient one.</param>
/// <param name="LoggerAccessor">The accessor that <paramref name="Logger"/> calls, if the member is out of reach.</param>
/// <param name="ResultFailed">What to append to the result for the condition that the call failed: <c>?.IsFailure == true</c>.</param>
/// <param name="ResultErrorType"><c>error.type</c> of such a call.</param>
/// <param name="IsCertainlyAsync">Whether the method is certain to be <see langword="async"/>.</param>
/// <param name="NeverThrowsAtOnce">Whether all that it throws is certain to end up in the task or the stream that it returns.</param>
internal sealed record OperationModel(
    MethodModel Method,
    ScopeModel Scope,
    string Name,
    string FunctionName,
    SpanModel? Span,
    MetricsModel? Metrics,
    LogModel? Log,
    EquatableArray<TagModel> Tags,
    EquatableArray<string> Tokens,
    string? Logger,
    AccessorModel? LoggerAccessor,
    string? ResultFailed,
    string? ResultErrorType,
    bool IsCertainlyAsync,
    bool NeverThrowsAtOnce);

/// <param name="Kind">The number of an <c>ActivityKind</c>.</param>
/// <param name="Root">Whether the span starts a trace.</param>
/// <param name="Exceptions">The name of an <c>ExceptionRecording</c> member.</param>
internal sealed record SpanModel(int Kind, bool Root, string Exceptions)
{
    /// <summary>What <c>[Traced]</c> alone asks for.</summary>
    public static SpanModel Default { get; } = new(Kind: 0, Root: false, Exceptions: "Auto");
}

/// <param name="Name">The prefix of instruments of its own, or <see langword="null"/>.</param>
/// <param name="Description">Their description.</param>
/// <param name="Buckets">The bucket boundaries as C# literals.</param>
/// <param name="Active">Whether calls in flight are counted.</param>
internal sealed record MetricsModel(string? Name, string? Description, EquatableArray<string> Buckets, bool Active)
{
    /// <summary>What <c>[Metered]</c> alone asks for.</summary>
    public static MetricsModel Default { get; } = new(Name: null, Description: null, Buckets: default, Active: true);
}

/// <param name="Message">The message template, or <see langword="null"/>.</param>
/// <param name="Level">The level of success, as the number of a <c>LogLevel</c>.</param>
/// <param name="Start">The level before the call.</param>
/// <param name="Failure">The level of failure.</param>
/// <param name="EventId">The event id.</param>
internal sealed record LogModel(string? Message, int Level, int Start, int Failure, int EventId);

/// <param name="Name">The tag's name or the hole's text.</param>
/// <param name="Signals">The signals that carry it, as <c>Instrumentation.Signals</c> numbers them.</param>
/// <param name="Bound">The number of its distinct values, or <see langword="null"/> if nobody can say.</param>
/// <param name="Expression">The C# expression that reads it; from a result, what to append to the result.</param>
/// <param name="IsKnownAtEnd">Whether it is read after the call.</param>
/// <param name="IsResult">Whether it is read from the result.</param>
/// <param name="MayThrow">Whether reading it runs user code.</param>
/// <param name="Redaction">How it is redacted, or <see langword="null"/> if it is not sensitive.</param>
/// <param name="IsCleared">Whether it is stated to be not sensitive.</param>
internal sealed record TagModel(
    string Name, int Signals, int? Bound, string Expression, bool IsKnownAtEnd, bool IsResult, bool MayThrow, RedactionModel? Redaction, bool IsCleared);

/// <param name="Kind">The number of a <c>Redaction</c>.</param>
/// <param name="Classification">The full name of the data classification attribute that asks for it, or <see langword="null"/>.</param>
internal sealed record RedactionModel(int Kind, string? Classification);

/// <summary>An <c>[UnsafeAccessor]</c> for a field.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Owner">The type that declares it.</param>
/// <param name="IsStatic">Whether it is static.</param>
internal sealed record AccessorModel(string Name, string Type, string Owner, bool IsStatic);

/// <summary>Where a method is declared.</summary>
/// <param name="Key">The method's key.</param>
/// <param name="FilePath">The file, relative to the project.</param>
/// <param name="Line">The line, from 1.</param>
internal sealed record LocationModel(string Key, string FilePath, int Line);

/// <summary>An instrumentation scope.</summary>
/// <param name="ClassName">The generated class that holds it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version.</param>
internal sealed record ScopeModel(string ClassName, string Name, string? Version);
