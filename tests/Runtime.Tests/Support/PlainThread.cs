using System.Runtime.ExceptionServices;

namespace Instrumentation.Runtime.Tests.Support;

/// <summary>
/// A thread without a synchronisation context, unlike those of the test framework: what waits for a task runs at once when this
/// thread completes it.
/// </summary>
internal static class PlainThread
{
    public static void Run(Action body)
    {
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                body();
            }
            catch (Exception exception)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }
        });
        thread.Start();
        thread.Join();
        failure?.Throw();
    }
}
