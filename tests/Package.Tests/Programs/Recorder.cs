using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Linq;
using Instrumentation;
using Microsoft.Extensions.Logging;

/// <summary>Prints what it observes of the given scopes, with nothing but what the framework offers.</summary>
internal sealed class Recorder : ILoggerFactory, ILogger
{
    private readonly ActivityListener _spans;
    private readonly MeterListener _measurements;

    public Recorder(IReadOnlyList<string> scopes)
    {
        _spans = new ActivityListener
        {
            ShouldListenTo = source => scopes.Contains(source.Name),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span => Console.WriteLine($"> span {span.DisplayName}{Text(span.TagObjects.ToArray())}"),
        };
        _measurements = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (scopes.Contains(instrument.Meter.Name))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        _measurements.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Console.WriteLine($"> measurement {instrument.Name}{Text(tags)}"));
        ActivitySource.AddActivityListener(_spans);
        _measurements.Start();
        InstrumentationLogging.LoggerFactory = this;
    }

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Console.WriteLine($"> log {eventId.Name}");

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public void Dispose()
    {
        _spans.Dispose();
        _measurements.Dispose();
    }

    private static string Text(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = "";
        foreach (var (name, value) in tags)
        {
            text += $" {name}={value}";
        }

        return text;
    }
}
