using Instrumentation.Analyzers.Engine.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Engine.Sinks;

/// <summary>The tags of measurements.</summary>
internal static class MetricSinks
{
    /// <summary><c>Counter.Add</c>, <c>Histogram.Record</c> and the others: everything behind the measured value.</summary>
    public static IEnumerable<SinkValue> ReadInstrument(IInvocationOperation call) =>
        call.TargetMethod.Name is "Add" or "Record"
            ? SinkReaders.Arguments(call).Arguments.Skip(1).SelectMany(static argument => ReadTags(argument))
            : [];

    public static SinkReader TagList { get; } = static call =>
        call is { TargetMethod.Name: "Add", Arguments.Length: 1 }
            ? SinkReaders.Pairs(TagLists.KindOf(call.Instance), call.Arguments[0].Value)
            : call.TargetMethod.Name is "Add" ? SinkReaders.KeyAndValue(TagLists.KindOf(call.Instance), "Add")(call) : [];

    /// <summary><c>new Measurement&lt;T&gt;(value, tags)</c>.</summary>
    public static IEnumerable<SinkValue> ReadMeasurement(IObjectCreationOperation creation) =>
        creation.Arguments.OrderBy(static argument => argument.Parameter?.Ordinal).Skip(1).SelectMany(static argument => ReadTags(argument));

    /// <summary><c>new TagList(tags)</c>; an initializer's tags are calls of <c>Add</c>.</summary>
    public static IEnumerable<SinkValue> ReadTagList(IObjectCreationOperation creation) => creation.Arguments.SelectMany(argument => ReadTags(argument, TagLists.KindOf(creation)));

    /// <summary>prometheus-net: <c>WithLabels(a, b)</c>.</summary>
    public static IEnumerable<SinkValue> ReadLabels(IInvocationOperation call) =>
        call.TargetMethod.Name is "WithLabels" or "Labels"
            ? SinkReaders.Arguments(call).Arguments
                .Skip(call.TargetMethod.IsExtensionMethod && call.Instance is null ? 1 : 0)
                .SelectMany(static argument => Elements.Of(argument.Value) ?? [argument.Value])
                .Select(static value => new SinkValue(SinkKind.MetricTag, value, Name: null))
            : [];

    private static IEnumerable<SinkValue> ReadTags(IArgumentOperation argument, SinkKind kind = SinkKind.MetricTag) =>
        argument.ArgumentKind is ArgumentKind.DefaultValue ? [] : SinkReaders.Pairs(kind, argument.Value);
}
