namespace Instrumentation.Runtime;

/// <summary>What is known of a call besides its values.</summary>
internal struct CallState
{
    /// <summary>The signals that somebody listens to.</summary>
    public Signals Wanted;

    /// <summary>Whether the call counts as active.</summary>
    public bool Counted;

    /// <summary>Whether the result says that the call failed.</summary>
    public bool ResultFailed;

    /// <summary>Whether the exception has been dealt with on its way.</summary>
    public bool ErrorPassed;

    /// <summary>Whether it then goes into the log record.</summary>
    public bool AttachesError;
}
