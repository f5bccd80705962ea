namespace Instrumentation;

/// <summary>Takes a method, or a type's methods, out of instrumentation that a type, an interface or a base method asks for.</summary>
/// <param name="reason">Why; for the reader, and for the coverage rules, which it satisfies.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
public sealed class NotInstrumentedAttribute(string? reason = null) : Attribute
{
    /// <summary>Why the method is not instrumented.</summary>
    public string? Reason { get; } = reason;
}
