namespace Instrumentation.Runtime;

/// <summary>Whether pending value tasks are relayed through the framework's pool.</summary>
/// <remarks>
/// The switch <c>Instrumentation.PoolValueTasks</c>, MSBuild property <c>InstrumentationPoolValueTasks</c>, turns it off for an
/// application that relies on what only task-backed value tasks, those of ordinary async methods, do: they can be awaited
/// twice, keep several exceptions, and are reported as unobserved when they fail and are dropped.
/// </remarks>
internal static class ValueTaskPooling
{
    public static bool Enabled { get; set; } = !AppContext.TryGetSwitch("Instrumentation.PoolValueTasks", out var pooled) || pooled;
}
