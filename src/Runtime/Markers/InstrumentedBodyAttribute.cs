using System.ComponentModel;

namespace Instrumentation.Runtime;

/// <summary>
/// Marks the generated body of a partial method. Such a method records its own calls, whoever makes them, so a call site, in this
/// assembly or another, must not record them again.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class InstrumentedBodyAttribute : Attribute;
