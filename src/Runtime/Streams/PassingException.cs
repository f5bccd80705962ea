namespace Instrumentation.Runtime;

/// <summary>An exception that is on its way through code of ours.</summary>
internal static class PassingException
{
    /// <summary>Remembers it, without catching it.</summary>
    /// <param name="error">Receives the exception.</param>
    /// <param name="exception">The exception.</param>
    /// <returns>Always <see langword="false"/>, so that as an exception filter it leaves exception and stack alone.</returns>
    public static bool Observe(ref Exception? error, Exception exception)
    {
        error = exception;
        return false;
    }
}
