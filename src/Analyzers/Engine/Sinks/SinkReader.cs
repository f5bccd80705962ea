using Instrumentation.Analyzers.Engine.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Engine.Sinks;

/// <summary>Reads what a call hands to telemetry.</summary>
internal delegate IEnumerable<SinkValue> SinkReader(IInvocationOperation call);

/// <summary>How calls of the usual forms are read.</summary>
internal static class SinkReaders
{
    /// <summary>A key and a value, by position: <c>SetTag("k", v)</c>.</summary>
    public static SinkReader KeyAndValue(SinkKind kind, params string[] methods) => call =>
    {
        if (!methods.Contains(call.TargetMethod.Name))
        {
            return [];
        }

        var (parameters, shift) = Arguments(call);
        return parameters.Count >= shift + 2
            ? Pair(kind, parameters[shift].Value, parameters[shift + 1].Value)
            : [];
    };

    /// <summary>One text, by the name of its parameter.</summary>
    public static SinkReader Text(SinkKind kind, string method, string parameter) => call =>
        call.TargetMethod.Name == method && call.Argument(parameter) is { } value ? [new SinkValue(kind, value, Name: null)] : [];

    public static SinkReader AnyOf(params SinkReader[] readers) => call => readers.SelectMany(reader => reader(call));

    public static IEnumerable<SinkValue> Pair(SinkKind kind, IOperation key, IOperation value) => [new SinkValue(kind, value, key.ConstantText()) { Key = key }];

    /// <summary>The pairs of a collection that is written out, else the collection as one value.</summary>
    public static IEnumerable<SinkValue> Pairs(SinkKind kind, IOperation collection)
    {
        var resolved = LocalValues.Resolve(collection);
        if (Elements.PairOf(resolved) is { } single)
        {
            return Pair(kind, single.Key, single.Value);
        }

        if (IsReadWhereAdded(resolved))
        {
            return resolved is IObjectCreationOperation { Arguments.Length: 1 } copy ? Pairs(kind, copy.Arguments[0].Value) : [];
        }

        return Elements.Of(resolved) is { } elements
            ? elements.SelectMany(element => Elements.PairOf(LocalValues.Resolve(element)) is { } pair ? Pair(kind, pair.Key, pair.Value) : [new SinkValue(kind, element, Name: null)])
            : [new SinkValue(kind, collection, Name: null)];
    }

    /// <summary>The arguments in the order of the parameters, and how many of them are the receiver of an extension method.</summary>
    public static (IReadOnlyList<IArgumentOperation> Arguments, int Shift) Arguments(IInvocationOperation call) =>
        ([.. call.Arguments.OrderBy(static argument => argument.Parameter?.Ordinal)], call.TargetMethod.IsExtensionMethod && call.Instance is null ? 1 : 0);

    // What is added to these is read by their own rows of the table.
    private static bool IsReadWhereAdded(IOperation collection) =>
        collection is not ICollectionExpressionOperation && collection.Type is { Name: "ActivityTagsCollection" or "TagList" or "SpanAttributes" };
}
