using System.Diagnostics;

namespace Instrumentation.Runtime;

/// <content>A call that is current in steps, as a stream's is.</content>
public partial struct OperationCall
{
    internal readonly void Resume()
    {
        if (_activity is not null)
        {
            MakeCurrent(_activity);
        }
    }

    internal readonly void Suspend(Activity? caller)
    {
        if (_activity is not null)
        {
            MakeCurrent(caller);
        }
    }

    /// <param name="caller">Of the last step, who may be another than the first step's.</param>
    /// <param name="error">What the step threw, if it did.</param>
    internal void EndStream(Activity? caller, Exception? error)
    {
        Finish(error);
        Suspend(ReferenceEquals(caller, _activity) ? Caller : caller);
    }
}
