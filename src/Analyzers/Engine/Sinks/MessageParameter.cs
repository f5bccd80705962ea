using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Engine.Sinks;

/// <summary>The argument that is a message template, by the names that logging libraries give its parameter.</summary>
internal static class MessageParameter
{
    private static readonly string[] Names = ["message", "messageTemplate", "messageFormat", "format", "template", "value", "messageFunc"];

    /// <summary>Where the message is among the arguments; -1 if there is none.</summary>
    public static int IndexIn(IReadOnlyList<IArgumentOperation> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].Parameter is { } parameter && Names.Contains(parameter.Name) && !IsException(parameter.Type))
            {
                return i;
            }
        }

        return -1;
    }

    public static bool IsException(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
            {
                return true;
            }
        }

        return false;
    }
}
