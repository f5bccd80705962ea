using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Instrumentation.Runtime;

/// <summary>Reads how a completed task ended.</summary>
[StackTraceHidden]
internal static class TaskOutcome
{
    /// <summary>What awaiting the task would throw, the same object, or <see langword="null"/> if it has succeeded.</summary>
    /// <remarks>Marks the task's exceptions as observed: only for a task that nobody else is given.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // Hides it from stack traces also where the attribute above is only ours.
    public static Exception? ErrorOf(Task task)
    {
        switch (task.Status)
        {
            case TaskStatus.RanToCompletion:
                return null;
            case TaskStatus.Faulted:
                return task.Exception!.InnerException;
            default:
                try
                {
                    // The one public way to the exception object that canceled the task.
                    task.GetAwaiter().GetResult();
                    return null;
                }
                catch (OperationCanceledException canceled)
                {
                    return canceled;
                }
        }
    }
}
