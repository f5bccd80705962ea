using System.ComponentModel;

namespace Instrumentation;

/// <summary>What <see cref="TracedAttribute"/>, <see cref="MeteredAttribute"/> and <see cref="LoggedAttribute"/> have in common.</summary>
/// <remarks>
/// On a method the attribute instruments that method. On a class, struct or interface it means the public ordinary
/// methods declared there. An attribute on a member overrides the one on its type, and overrides of a virtual method
/// inherit the attribute of the method they override.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class OperationAttribute : Attribute
{
    private protected OperationAttribute()
    {
    }
}
