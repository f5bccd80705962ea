using Instrumentation.Analyzers.Engine.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Engine.Sinks;

/// <summary>Calls with a message template and the values for its holes, as all logging libraries have them.</summary>
internal static class MessageSinks
{
    /// <summary>Reads a call whose message is the parameter of one of the usual names, with the values behind it.</summary>
    public static IEnumerable<SinkValue> Read(IInvocationOperation call, int? level, SinkKind property = SinkKind.LogProperty)
    {
        var arguments = SinkReaders.Arguments(call).Arguments;
        var index = MessageParameter.IndexIn(arguments);
        return index < 0 ? [] : Read(arguments[index].Value, ValuesBehind(arguments, index), level, property);
    }

    /// <summary>Pairs the values with the holes of the message. A message that is put together at run time is a value itself.</summary>
    public static IEnumerable<SinkValue> Read(IOperation message, IReadOnlyList<IOperation> values, int? level, SinkKind property = SinkKind.LogProperty)
    {
        var template = message.ConstantText() ?? LocalValues.Resolve(message).ConstantText();
        if (template is null)
        {
            yield return new SinkValue(property is SinkKind.LogScope ? SinkKind.LogScope : SinkKind.LogMessage, message, Name: null) { Level = level };
        }

        var holes = template is null ? [] : TemplateHoles.Of(template);
        for (var i = 0; i < values.Count; i++)
        {
            var hole = TemplateHoles.For(holes, i);
            yield return new SinkValue(property, values[i], hole?.Name)
            {
                IsDestructured = hole is { IsDestructured: true },
                TextBefore = hole is { IsNumber: true } ? template!.Substring(0, hole.Start) : null,
                Level = level,
            };
        }
    }

    private static List<IOperation> ValuesBehind(IReadOnlyList<IArgumentOperation> arguments, int message)
    {
        var values = new List<IOperation>();
        for (var i = message + 1; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            if (argument.ArgumentKind is ArgumentKind.DefaultValue || argument.Parameter is not { } parameter || MessageParameter.IsException(parameter.Type))
            {
                continue;
            }

            if ((parameter.IsParams || parameter.Type is IArrayTypeSymbol) && Elements.Of(LocalValues.Resolve(argument.Value)) is { } elements)
            {
                values.AddRange(elements);
            }
            else
            {
                values.Add(argument.Value);
            }
        }

        return values;
    }
}
