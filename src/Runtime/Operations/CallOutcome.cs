namespace Instrumentation.Runtime;

/// <summary>How a call ended.</summary>
internal enum CallOutcome
{
    /// <summary>It returned.</summary>
    Completed,

    /// <summary>It threw.</summary>
    Failed,

    /// <summary>It returned a result that says that it failed.</summary>
    FailedResult,

    /// <summary>It threw because one of its own tokens was canceled.</summary>
    Canceled,
}
