using System.Diagnostics;

namespace Instrumentation.Runtime;

/// <summary>
/// What a call needs to end when its task completes: an <see cref="OperationCall"/> without what concerns its caller. It stands in the box that
/// every pending task costs, so it is as small as it can be.
/// </summary>
internal struct PendingCall(Operation operation, Activity? activity, CallValues? values, long started, CallState state)
{
    /// <summary>The call, to be ended.</summary>
    public readonly OperationCall Resume() => new(operation, activity, values, started, state);
}
