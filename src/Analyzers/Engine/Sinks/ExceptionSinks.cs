using Instrumentation.Analyzers.Engine.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Engine.Sinks;

/// <summary>Exceptions, whose messages end in logs and spans of people who never saw the code that throws.</summary>
internal static class ExceptionSinks
{
    public static IEnumerable<SinkValue> ReadCreation(IObjectCreationOperation creation)
    {
        foreach (var argument in creation.Arguments)
        {
            if (argument.Parameter is { Type.SpecialType: SpecialType.System_String, Name: not "paramName" } && argument.ArgumentKind is not ArgumentKind.DefaultValue)
            {
                yield return new SinkValue(SinkKind.ExceptionMessage, argument.Value, creation.Type?.Name);
            }
        }
    }

    /// <summary><c>exception.Data["k"] = v</c> and <c>exception.Data.Add("k", v)</c>.</summary>
    public static bool IsData(IOperation? instance, INamedTypeSymbol exception) =>
        instance is IPropertyReferenceOperation { Property: { Name: "Data", ContainingType: { } type } } && SymbolEqualityComparer.Default.Equals(type, exception);
}
