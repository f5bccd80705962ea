using System.ComponentModel;

namespace Instrumentation;

/// <summary>What <see cref="TracedAttribute"/>, <see cref="MeteredAttribute"/> and <see cref="LoggedAttribute"/> have in common.</summary>
/// <remarks>
/// On a method the attribute instruments that method. On a class or struct it means the public ordinary methods declared
/// there, on an interface those of the classes that implement it, on an assembly those of the types that <see cref="Targets"/>
/// names. The nearest attribute of a kind wins: member, overridden member, type, interface member, interface, assembly.
/// Only an assembly may have several of a kind.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class OperationAttribute : Attribute
{
    private protected OperationAttribute()
    {
    }

    /// <summary>
    /// On an assembly, the types or methods that are meant: a pattern over full names in which <c>*</c> stands for any text,
    /// <c>Shop.Services.*</c>. Default: all public types. Elsewhere it has no effect.
    /// </summary>
    public string? Targets { get; set; }
}
