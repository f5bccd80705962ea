namespace Instrumentation;

/// <summary>
/// Leaves calls that are made here alone, so that another generator can intercept them, or because this one call shall not be
/// recorded. The other routes are not affected: a partial method and an interface member record whoever calls them.
/// </summary>
/// <param name="methods">The names of the called methods that are meant; none means all.</param>
/// <remarks>On a method it means the calls in its body, on a type those in its members, on the assembly all of them.</remarks>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property | AttributeTargets.Class | AttributeTargets.Struct
    | AttributeTargets.Interface | AttributeTargets.Assembly)]
public sealed class NotInterceptedAttribute(params string[] methods) : Attribute
{
    /// <summary>The names of the called methods, or none for all.</summary>
    public IReadOnlyList<string> Methods { get; } = methods;
}
