using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace Instrumentation.Runtime;

/// <content>The start of a call. Each signal by itself: one that fails takes no other with it.</content>
public partial struct OperationCall
{
    /// <summary>Writes the record that a call starts, if the operation has one. After the tags, so that it carries them.</summary>
    public readonly void LogStart()
    {
        if (_logger is not { } logger)
        {
            return;
        }

        try
        {
            _operation.Log.WriteStart(logger, _slots);
        }
        catch (Exception exception)
        {
            TelemetryFailed(exception);
        }
    }

    private void Begin(ILogger? logger)
    {
        var operation = _operation;
        if (operation.Source is { } source && source.HasListeners())
        {
            BeginSpan(source);
        }

        if (operation.IsOnlyLogged && logger is not null)
        {
            // The guard has just asked it.
            _logger = logger;
            _state.Wanted |= Signals.Logs;
        }
        else if (operation.WritesRecords)
        {
            BeginLog(logger);
        }

        if (operation.Active is { Enabled: true } active)
        {
            _state.Counted = true;
            BeginActive(active);
        }

        if (operation.Duration is { Enabled: true })
        {
            _state.Wanted |= Signals.Metrics;
        }

        // The time of a span is its own.
        if (_activity is null && ((_state.Wanted & (Signals.Metrics | Signals.Logs)) != 0 || ExceptionSignalOptIn.Current is not ExceptionSignal.Event))
        {
            _started = Stopwatch.GetTimestamp();
        }
    }

    private void BeginSpan(ActivitySource source)
    {
        var operation = _operation;
        try
        {
            if (operation.Root)
            {
                _caller = Activity.Current;
                Activity.Current = null;
                ActivityLink[]? links = _caller is null ? null : [new ActivityLink(_caller.Context)];
                _activity = source.CreateActivity(operation.Name, operation.Kind, parentContext: default, tags: null, links);
            }
            else
            {
                _activity = source.CreateActivity(operation.Name, operation.Kind);
            }

            if (_activity is { IsAllDataRequested: true } activity)
            {
                _state.Wanted |= Signals.Traces;
                activity.SetTag(SemanticConventions.CodeFunctionName, operation.FunctionName);
                if (operation.FilePath is { } path)
                {
                    activity.SetTag(SemanticConventions.CodeFilePath, path);
                    activity.SetTag(SemanticConventions.CodeLineNumber, operation.LineNumber);
                }
            }

            // Apart from its creation, so that the span is ours to stop even if a listener throws here.
            _activity?.Start();
        }
        catch (Exception exception)
        {
            TelemetryFailed(exception);
        }

        if (operation.Root && _activity is null)
        {
            _operation.MakeCurrent(_caller);
        }
    }

    private readonly void BeginActive(UpDownCounter<long> active)
    {
        try
        {
            CountActive(active, 1);
        }
        catch (Exception exception)
        {
            TelemetryFailed(exception);
        }
    }

    private void BeginLog(ILogger? logger)
    {
        try
        {
            var log = _operation.Log;
            if (log.Resolve(logger) is { } resolved && (_operation.IsOnlyLogged || log.IsEnabled(resolved)))
            {
                _logger = resolved;
                _state.Wanted |= Signals.Logs;
            }
        }
        catch (Exception exception)
        {
            TelemetryFailed(exception);
        }
    }

    private readonly void CountActive(UpDownCounter<long> active, long delta)
    {
        if (_operation.HasFunctionTag)
        {
            active.Add(delta, _operation.FunctionTag);
        }
        else
        {
            active.Add(delta);
        }
    }
}
