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

    internal void EndStream(Activity? caller, Exception? error)
    {
        // The last step may have another caller than the first.
        if (!ReferenceEquals(caller, _activity))
        {
            _caller = caller;
        }

        End(error);
    }
}
