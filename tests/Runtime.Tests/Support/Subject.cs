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

    public TResult Call<TResult>(Func<TResult> inner, ResultObserver<TResult>? observer = null) => Call(inner, (ref OperationCall call, TResult result) =>
    {
        observer?.Invoke(ref call, result);
        call.End();
        return result;
    });

    public Task CallTask(Func<Task> inner) =>
        Call(inner, static (ref OperationCall call, Task task) => call.Return(task));

    public Task<TResult> CallTask<TResult>(Func<Task<TResult>> inner, ResultObserver<TResult>? observer = null) =>
        Call(inner, (ref OperationCall call, Task<TResult> task) => call.Return(task, observer));

    public Task CallAsync(Func<Task> inner) =>
        Call(inner, static (ref OperationCall call, Task task) => call.ReturnAsync(task));

    public Task<TResult> CallAsync<TResult>(Func<Task<TResult>> inner, ResultObserver<TResult>? observer = null) =>
        Call(inner, (ref OperationCall call, Task<TResult> task) => call.ReturnAsync(task, observer));

    public ValueTask CallValueTask(Func<ValueTask> inner) =>
        Call(inner, static (ref OperationCall call, ValueTask task) => call.Return(task));

    public ValueTask<TResult> CallValueTask<TResult>(Func<ValueTask<TResult>> inner, ResultObserver<TResult>? observer = null) =>
        Call(inner, (ref OperationCall call, ValueTask<TResult> task) => call.Return(task, observer));

    private OperationCall Start()
    {
        var call = new OperationCall(Operation, Logger, Token);
        Capture?.Invoke(ref call);
        call.LogStart();
        return call;
    }

    private TReturned Call<TReturned>(Func<TReturned> inner, Ending<TReturned> end)
    {
        var call = Start();
        try
        {
            return end(ref call, inner());
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

    private delegate TReturned Ending<TReturned>(ref OperationCall call, TReturned returned);
}
