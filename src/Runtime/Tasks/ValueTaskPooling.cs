namespace Instrumentation.Runtime;

/// <summary>Whether pending value tasks are relayed through the framework's pool.</summary>
/// <remarks>
/// The switch <c>Instrumentation.PoolValueTasks</c>, MSBuild property <c>InstrumentationPoolValueTasks</c>, turns it off for an
/// application that awaits a value task twice: undefined, but the task-backed ones of ordinary async methods tolerate it.
/// </remarks>
internal static class ValueTaskPooling
{
    public static readonly bool Enabled = !AppContext.TryGetSwitch("Instrumentation.PoolValueTasks", out var pooled) || pooled;
}
