namespace Instrumentation;

/// <summary>
/// States that a value may leave the process as it is. It silences the privacy rules and, on a parameter or member, lifts what its type or
/// the type that declares it says. It does not lift <see cref="SensitiveAttribute"/> on another part of the path.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.ReturnValue
    | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum)]
public sealed class NotSensitiveAttribute : Attribute;
