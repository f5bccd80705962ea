using System.ComponentModel;

namespace Instrumentation.Runtime;

/// <summary>Reads tags and failure from a result. A static lambda in generated code.</summary>
/// <param name="call">The call.</param>
/// <param name="result">What it returned.</param>
/// <typeparam name="TResult">The result's type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void ResultObserver<in TResult>(ref OperationCall call, TResult result);
