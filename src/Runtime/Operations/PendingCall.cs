namespace Instrumentation.Runtime;

/// <summary>
/// What a call needs to end when its task completes: an <see cref="OperationCall"/> without what concerns its caller. It stands in the box that
/// every pending task costs, so it is as small as it can be.
/// </summary>
/// <param name="operation">The method.</param>
/// <param name="context">The call's values, which know its span, or else the span, or nothing.</param>
/// <param name="started">When it started.</param>
/// <param name="state">What else is known of it.</param>
internal readonly struct PendingCall(Operation operation, object? context, long started, CallState state)
{
    public readonly Operation Operation = operation;
    public readonly object? Context = context;
    public readonly long Started = started;
    public readonly CallState State = state;
}
