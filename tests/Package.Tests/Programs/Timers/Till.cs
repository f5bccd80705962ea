using Instrumentation;

namespace Timers;

internal static class Till
{
    [Traced]
    public static void Count() => Console.Beep();
}
