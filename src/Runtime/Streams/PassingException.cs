namespace Instrumentation.Runtime;

/// <summary>An exception that is on its way through code of ours.</summary>
internal static class PassingException
{
    /// <inheritdoc cref="OperationCall.Observe"/>
    /// <param name="error">Receives the exception.</param>
    /// <param name="exception">The exception.</param>
    public static bool Observe(ref Exception? error, Exception exception)
    {
        error = exception;
        return false;
    }
}
