namespace Instrumentation.Runtime;

/// <summary>The result of a task that has none.</summary>
internal readonly struct NoResult;
