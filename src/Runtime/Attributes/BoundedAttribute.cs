namespace Instrumentation;

/// <summary>States that a value has few distinct values, so that it may become a metric tag.</summary>
/// <param name="count">The largest number of distinct values; at least 1. The OpenTelemetry SDK keeps 2,000 series per instrument.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.ReturnValue
    | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
public sealed class BoundedAttribute(int count) : Attribute
{
    /// <summary>The largest number of distinct values.</summary>
    public int Count { get; } = count;
}
