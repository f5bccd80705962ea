using System.ComponentModel;

namespace Instrumentation.Runtime;

/// <summary>
/// Marks a generated decorator. It records its own calls, so nothing is put around it again, whichever assembly's registration it
/// came through.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IInstrumentedDecorator;
