using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace Instrumentation.Runtime.Tests.Support;

/// <summary>Captures tags and tokens at the start of a call.</summary>
internal delegate void Capture(ref OperationCall call);

/// <summary>An operation in a scope of its own, and wrappers around it that are written as the generator writes them.</summary>
internal sealed class Subject
{
    private static int _scopes;

    private Subject(string scope, OperationDefinition definition)
    {
        Scope = TelemetryScope.Get(scope, "1.0.0");
        Operation = new Operation(Scope, definition);
    }

    public TelemetryScope Scope { get; }

    public Operation Operation { get; }

    public string ScopeName => Scope.Source.Name;

    public ILogger? Logger { get; set; }

    public CancellationToken Token { get; set; }

    public Capture? Capture { get; set; }

    /// <summary>A name that no other test listens to.</summary>
    public static string UniqueScope([CallerMemberName] string test = "") =>
        string.Create(null, $"{test}.{Interlocked.Increment(ref _scopes)}");

    /// <summary>An operation <c>PaymentService.Pay</c> that is traced and measured unless the test says otherwise.</summary>
    public static Subject Create(Action<OperationDefinition>? configure = null, string? scope = null, [CallerMemberName] string test = "")
    {
        var definition = new OperationDefinition("Shop.PaymentService", "PaymentService.Pay", "Shop.PaymentService.Pay")
        {
            Span = new SpanDefinition(),
            Metrics = new MetricsDefinition(),
        };
        configure?.Invoke(definition);
        return new Subject(scope ?? UniqueScope(test), definition);
    }

    /// <summary>The same with log records, written to the recorder under the type's category.</summary>
    public static Subject CreateLogged(LogRecorder logs, Action<OperationDefinition>? configure = null, string? scope = null, [CallerMemberName] string test = "")
    {
        var subject = Create(
            definition =>
            {
                definition.Log = new LogDefinition { EventId = 7 };
                configure?.Invoke(definition);
            },
            scope,
            test);
        subject.Logger = logs.CreateLogger("Shop.PaymentService");
        return subject;
    }

    public SpanRecorder Spans(ActivitySamplingResult sampling = ActivitySamplingResult.AllDataAndRecorded) => new(ScopeName, sampling);

    public MeasurementRecorder Measurements() => new(ScopeName);

    public void Call(Action inner) => Call(() =>
    {
        inner();
        return true;
    });

    public TResult Call<TResult>(Func<TResult> inner, ResultObserver<TResult>? observer = null)
    {
        var call = Start();
        try
        {
            var result = inner();
            observer?.Invoke(ref call, result);
            return result;
        }
        catch (Exception exception) when (call.Observe(exception))
        {
            throw;
        }
        finally
        {
            call.End();
        }
    }

    public Task CallTask(Func<Task> inner)
    {
        var call = Start();
        return call.Return(Guarded(ref call, inner));
    }

    public Task<TResult> CallTask<TResult>(Func<Task<TResult>> inner, ResultObserver<TResult>? observer = null)
    {
        var call = Start();
        return call.Return(Guarded(ref call, inner), observer);
    }

    public Task CallAsync(Func<Task> inner)
    {
        var call = Start();
        return call.ReturnAsync(Guarded(ref call, inner));
    }

    public Task<TResult> CallAsync<TResult>(Func<Task<TResult>> inner, ResultObserver<TResult>? observer = null)
    {
        var call = Start();
        return call.ReturnAsync(Guarded(ref call, inner), observer);
    }

    public ValueTask CallValueTask(Func<ValueTask> inner)
    {
        var call = Start();
        return call.Return(Guarded(ref call, inner));
    }

    public ValueTask<TResult> CallValueTask<TResult>(Func<ValueTask<TResult>> inner, ResultObserver<TResult>? observer = null)
    {
        var call = Start();
        return call.Return(Guarded(ref call, inner), observer);
    }

    private OperationCall Start()
    {
        var call = new OperationCall(Operation, Logger, Token);
        Capture?.Invoke(ref call);
        call.LogStart();
        return call;
    }

    private static TTask Guarded<TTask>(ref OperationCall call, Func<TTask> inner)
    {
        try
        {
            return inner();
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
}
