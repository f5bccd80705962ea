using Instrumentation.Runtime.Tests.Support;
using Instrumentation.Runtime.Tests.Tasks;
using Microsoft.Extensions.Logging;

namespace Instrumentation.Runtime.Tests.Allocation;

/// <summary>Wrappers as the generator writes them, guard included, without a delegate that a test helper would need.</summary>
internal sealed class WrittenOut
{
    public static readonly Task<string> Completed = Task.FromResult("receipt");

    private readonly TelemetryScope _scope;
    private readonly Operation _operation;

    public WrittenOut(LogDefinition? log = null)
    {
        var subject = Subject.Create(
            definition =>
            {
                definition.Tags =
                [
                    new("payment.day", Signals.Metrics | Signals.Logs),
                    new("payment.express", Signals.Metrics | Signals.Logs),
                    new("payment.country", Signals.Metrics | Signals.Logs),
                ];
                definition.Log = log;
            },
            test: nameof(WrittenOut));
        _scope = subject.Scope;
        _operation = subject.Operation;
    }

    public string ScopeName => _scope.Source.Name;

    public ILogger? Logger { get; set; }

    public CancellationToken SecondToken { get; set; }

    public ManualSource<int> Source { get; } = new();

    public string ReturnValue(DayOfWeek day, bool express, string country)
    {
        if (IsUnobserved())
        {
            return country;
        }

        var call = Start(day, express, country);
        try
        {
            var result = country;
            call.End();
            return result;
        }
        catch (Exception exception) when (call.Observe(exception))
        {
            throw;
        }
        finally
        {
            call.EndIfThrown();
        }
    }

    public Task<string> ReturnTask(DayOfWeek day, bool express, string country)
    {
        if (IsUnobserved())
        {
            return Completed;
        }

        var call = Start(day, express, country);
        return call.Return(Completed);
    }

    public Task ReturnAsync(DayOfWeek day, bool express, string country)
    {
        if (IsUnobserved())
        {
            return Completed;
        }

        var call = Start(day, express, country);
        return call.ReturnAsync((Task)Completed);
    }

    public ValueTask<string> ReturnValueTask(DayOfWeek day, bool express, string country)
    {
        if (IsUnobserved())
        {
            return new ValueTask<string>(country);
        }

        var call = Start(day, express, country);
        return call.Return(new ValueTask<string>(country));
    }

    public ValueTask<int> ReturnPendingOfResult(DayOfWeek day, bool express, string country)
    {
        if (IsUnobserved())
        {
            return Source.NextOfResult();
        }

        var call = Start(day, express, country);
        return call.Return(Source.NextOfResult());
    }

    public ValueTask ReturnPending(DayOfWeek day, bool express, string country)
    {
        if (IsUnobserved())
        {
            return Source.Next();
        }

        var call = Start(day, express, country);
        return call.Return(Source.Next());
    }

    private bool IsUnobserved() => !_operation.HasListeners && !_operation.IsLogged(Logger);

    private OperationCall Start(DayOfWeek day, bool express, string country)
    {
        var call = new OperationCall(_operation, Logger, CancellationToken.None);
        if (SecondToken.CanBeCanceled)
        {
            call.AddToken(SecondToken);
        }

        if (call.Wants(Signals.Metrics | Signals.Logs))
        {
            call.Tag(0, day);
            call.Tag(1, express);
            call.Tag(2, country);
        }

        call.LogStart();
        return call;
    }
}
