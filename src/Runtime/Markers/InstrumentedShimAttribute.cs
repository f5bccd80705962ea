using System.ComponentModel;

namespace Instrumentation.Runtime;

/// <summary>
/// Marks a generated explicit interface implementation that instruments and calls the class's own method. It is how analyzers and
/// other assemblies, which see only metadata, know that the interface member is covered.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class InstrumentedShimAttribute : Attribute;
