namespace Instrumentation;

/// <summary>
/// Names the assembly's instrumentation scope: its <see cref="System.Diagnostics.ActivitySource"/> and
/// <see cref="System.Diagnostics.Metrics.Meter"/>. Without it the scope has the assembly's name.
/// </summary>
/// <param name="name">The scope's name; not empty.</param>
/// <remarks>The scope's version is the assembly's informational version without build metadata.</remarks>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class InstrumentationScopeAttribute(string name) : Attribute
{
    /// <summary>The scope's name.</summary>
    public string Name { get; } = name;
}
