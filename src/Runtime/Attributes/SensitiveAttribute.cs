namespace Instrumentation;

/// <summary>States that a value must not leave the process as it is: spans and logs carry it redacted, metrics not at all.</summary>
/// <remarks>
/// <para>It captures nothing; that is what <see cref="TagAttribute"/> and message holes do. A captured value is sensitive if anything on its path is:
/// the parameter, property or return value, a member below it, or the type of any of these. On a type it means every value of the type
/// and its members, on an interface those of the types that implement it. A parameter's, property's or return value's is inherited from the member that
/// it overrides or implements.</para>
/// <para>A mark on a parameter or member comes before that of its type; of several on one path the strictest counts: <see cref="Redaction.Erase"/>, then
/// <see cref="Redaction.Hash"/>, then <see cref="Redaction.Mask"/>. Messages of exceptions are not looked at.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.ReturnValue
    | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum)]
public sealed class SensitiveAttribute : Attribute
{
    /// <summary>What telemetry carries instead. Default: <see cref="Redaction.Erase"/>.</summary>
    public Redaction Redaction { get; set; }
}
