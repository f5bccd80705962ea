using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Engine.Sinks;

/// <summary>A value on its way into telemetry.</summary>
/// <param name="Kind">What it becomes part of.</param>
/// <param name="Value">The expression.</param>
/// <param name="Name">The hole, key or parameter that it is known by, if that is constant.</param>
internal sealed record SinkValue(SinkKind Kind, IOperation Value, string? Name) : Sink(Kind, Name)
{
    /// <summary>The expression of the key, where there is one.</summary>
    public IOperation? Key { get; init; }
}
