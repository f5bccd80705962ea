using System.Runtime.CompilerServices;
using Instrumentation.Analyzers.Engine.Values;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Engine.Sinks;

/// <summary>Every way into telemetry, bound to the symbols of one compilation. One row a type; a type that is not referenced costs nothing.</summary>
internal sealed class SinkTable
{
    private static readonly (string Type, SinkReader Read)[] Rows =
    [
        ("Microsoft.Extensions.Logging.LoggerExtensions", LoggerSinks.ReadExtension),
        ("Microsoft.Extensions.Logging.ILogger", LoggerSinks.ReadInterface),
        ("Serilog.Log", OtherLoggers.ReadSerilog),
        ("Serilog.ILogger", OtherLoggers.ReadSerilog),
        ("Serilog.Context.LogContext", OtherLoggers.ReadSerilog),
        ("NLog.Logger", OtherLoggers.ReadNLog),
        ("NLog.ILogger", OtherLoggers.ReadNLog),
        ("NLog.ILoggerBase", OtherLoggers.ReadNLog),
        ("NLog.ILoggerExtensions", OtherLoggers.ReadNLog),
        ("NLog.LogEventBuilder", OtherLoggers.ReadNLog),
        ("NLog.ScopeContext", OtherLoggers.ReadNLog),
        ("log4net.ILog", OtherLoggers.ReadLog4Net),
        ("System.Diagnostics.Tracing.EventSource", OtherLoggers.ReadEventSource),
        ("System.Diagnostics.Activity", SpanSinks.Activity),
        ("System.Diagnostics.ActivitySource", SpanSinks.Source),
        ("System.Diagnostics.ActivityTagsCollection", SpanSinks.Tags),
        ("OpenTelemetry.Trace.TelemetrySpan", SpanSinks.OpenTelemetrySpan),
        ("OpenTelemetry.Trace.SpanAttributes", SpanSinks.Tags),
        ("OpenTelemetry.Trace.Status", SpanSinks.OpenTelemetryStatus),
        ("OpenTelemetry.Baggage", SpanSinks.OpenTelemetryBaggage),
        ("System.Diagnostics.TagList", MetricSinks.TagList),
        ("System.Diagnostics.Metrics.Counter`1", MetricSinks.ReadInstrument),
        ("System.Diagnostics.Metrics.UpDownCounter`1", MetricSinks.ReadInstrument),
        ("System.Diagnostics.Metrics.Histogram`1", MetricSinks.ReadInstrument),
        ("System.Diagnostics.Metrics.Gauge`1", MetricSinks.ReadInstrument),
        ("Prometheus.Collector`1", MetricSinks.ReadLabels),
        ("Prometheus.ICollector`1", MetricSinks.ReadLabels),
        ("Prometheus.Counter", MetricSinks.ReadLabels),
        ("Prometheus.Gauge", MetricSinks.ReadLabels),
        ("Prometheus.Histogram", MetricSinks.ReadLabels),
        ("Prometheus.Summary", MetricSinks.ReadLabels),
    ];

    private static readonly ConditionalWeakTable<Compilation, SinkTable> Compilations = new();

    private readonly Dictionary<INamedTypeSymbol, SinkReader> _readers = new(SymbolEqualityComparer.Default);
    private readonly INamedTypeSymbol? _logger;
    private readonly INamedTypeSymbol? _exception;
    private readonly INamedTypeSymbol? _activity;
    private readonly INamedTypeSymbol? _activityEvent;
    private readonly INamedTypeSymbol? _activityTags;
    private readonly INamedTypeSymbol? _tagList;
    private readonly INamedTypeSymbol? _measurement;

    private SinkTable(Compilation compilation)
    {
        var types = new TypeLookup(compilation);
        foreach (var (name, read) in Rows)
        {
            foreach (var type in types.Of(name))
            {
                _readers[type] = read;
            }
        }

        _logger = First("Microsoft.Extensions.Logging.ILogger");
        _exception = First("System.Exception");
        _activity = First("System.Diagnostics.Activity");
        _activityEvent = First("System.Diagnostics.ActivityEvent");
        _activityTags = First("System.Diagnostics.ActivityTagsCollection");
        _tagList = First("System.Diagnostics.TagList");
        _measurement = First("System.Diagnostics.Metrics.Measurement`1");

        INamedTypeSymbol? First(string name) => types.Of(name).FirstOrDefault();
    }

    public static SinkTable Of(Compilation compilation) => Compilations.GetValue(compilation, static key => new SinkTable(key));

    /// <summary>The types that some reader knows: whether a compilation can have any telemetry.</summary>
    public bool IsEmpty => _readers.Count == 0 && _exception is null;

    /// <summary>Whether anything can be measured here.</summary>
    public bool HasMetrics => _tagList is not null || _readers.Values.Any(static read => read == (SinkReader)MetricSinks.ReadInstrument || read == (SinkReader)MetricSinks.ReadLabels);

    /// <summary>What an operation hands to telemetry: an invocation, a creation or an assignment.</summary>
    public IEnumerable<SinkValue> Read(IOperation operation) => operation switch
    {
        IInvocationOperation call => Read(call),
        IObjectCreationOperation { Type: INamedTypeSymbol type } creation => Read(creation, type),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment => Read(target, assignment.Value),
        _ => [],
    };

    public bool IsInstrument(INamedTypeSymbol type) => _readers.TryGetValue(type.OriginalDefinition, out var read) && read == (SinkReader)MetricSinks.ReadInstrument;

    public bool IsException(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type, _exception))
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<SinkValue> Read(IInvocationOperation call)
    {
        if (_readers.TryGetValue(call.TargetMethod.ContainingType.OriginalDefinition, out var read))
        {
            return read(call);
        }

        if (_logger is not null && call.TargetMethod.MethodKind is MethodKind.DelegateInvoke)
        {
            return LoggerSinks.ReadDelegate(call, _logger);
        }

        return call is { TargetMethod.Name: "Add", Arguments.Length: 2 } && _exception is not null && ExceptionSinks.IsData(call.Instance, _exception)
            ? SinkReaders.Pair(SinkKind.ExceptionData, call.Arguments[0].Value, call.Arguments[1].Value)
            : [];
    }

    private IEnumerable<SinkValue> Read(IObjectCreationOperation creation, INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(type, _activityEvent) ? SpanSinks.ReadEvent(creation)
        : SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, _measurement) ? MetricSinks.ReadMeasurement(creation)
        : SymbolEqualityComparer.Default.Equals(type, _tagList) ? MetricSinks.ReadTagList(creation)
        : IsException(type) ? ExceptionSinks.ReadCreation(creation)
        : [];

    private IEnumerable<SinkValue> Read(IPropertyReferenceOperation target, IOperation value)
    {
        var type = target.Property.ContainingType;
        if (target.Arguments.IsEmpty)
        {
            return target.Property.Name is "DisplayName" && SymbolEqualityComparer.Default.Equals(type, _activity) ? [new SinkValue(SinkKind.SpanName, value, Name: null)] : [];
        }

        var key = target.Arguments[0].Value;
        return SymbolEqualityComparer.Default.Equals(type, _activityTags) ? SinkReaders.Pair(SinkKind.SpanTag, key, value)
            : SymbolEqualityComparer.Default.Equals(type, _tagList) ? SinkReaders.Pairs(TagLists.KindOf(target.Instance), value)
            : _exception is not null && ExceptionSinks.IsData(target.Instance, _exception) ? SinkReaders.Pair(SinkKind.ExceptionData, key, value)
            : [];
    }
}
