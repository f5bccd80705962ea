using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Instrumentation.Benchmarks.Build.Compiling;

/// <summary>The processor time of child processes: unlike the time that passes, it does not count what else the machine does.</summary>
internal static partial class CpuTime
{
    /// <summary>Runs a process to its end.</summary>
    /// <returns>Its user and system time.</returns>
    public static TimeSpan Of(Action<Process> readOutput, ProcessStartInfo start)
    {
        var before = OfChildren();
        using var process = Process.Start(start)!;
        readOutput(process);
        process.WaitForExit();
        return OperatingSystem.IsWindows() ? process.TotalProcessorTime : OfChildren() - before;
    }

    // Elsewhere than on Windows the system forgets a process that has ended, all but the sums for its parent.
    private static TimeSpan OfChildren()
    {
        if (OperatingSystem.IsWindows())
        {
            return TimeSpan.Zero;
        }

        const int Children = -1;
        var usage = new long[18];
        _ = GetResourceUsage(Children, usage);
        return TimeSpan.FromSeconds(usage[0] + usage[2]) + TimeSpan.FromMicroseconds(usage[1] + usage[3]);
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetResourceUsage(int who, [Out] long[] usage);
}
