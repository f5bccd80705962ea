using System.ComponentModel;

namespace Instrumentation.Runtime;

/// <summary>Records an assembly's instrumentation scope, so that those that refer to it can list and use it.</summary>
/// <param name="name">The scope's name.</param>
/// <param name="version">The scope's version, or <see langword="null"/>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class RecordedScopeAttribute(string name, string? version) : Attribute
{
    /// <summary>The scope's name.</summary>
    public string Name { get; } = name;

    /// <summary>The scope's version, or <see langword="null"/>.</summary>
    public string? Version { get; } = version;
}
