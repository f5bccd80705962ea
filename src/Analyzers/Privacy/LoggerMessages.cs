using Instrumentation.Analyzers.Engine.Sinks;
using Instrumentation.Analyzers.Privacy.Classifying;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Privacy;

/// <summary>Methods that <c>[LoggerMessage]</c> declares: each parameter is a property of the record.</summary>
internal static class LoggerMessages
{
    private const string Namespace = "Microsoft.Extensions.Logging";

    public static bool Is(IMethodSymbol method) => method.PartialDefinitionPart is not null || method.IsPartialDefinition ? AttributeOf(method) is not null : false;

    public static AttributeData? AttributeOf(IMethodSymbol method) => (method.PartialDefinitionPart ?? method).FindAttribute("LoggerMessageAttribute", Namespace);

    /// <summary>Whether a parameter is recorded; loggers, levels and the exception are not.</summary>
    public static bool IsValue(IParameterSymbol parameter) =>
        ValueShapes.Of(parameter.Type) is not ValueShape.Never
        && !parameter.Type.Is(Namespace, "ILogger")
        && !parameter.Type.AllInterfaces.Any(static each => each.Is(Namespace, "ILogger"))
        && !SensitivityIsDeclared(parameter);

    public static bool HasProperties(IParameterSymbol parameter) => parameter.GetAttributes().Any(static attribute => attribute.AttributeClass is { Name: "LogPropertiesAttribute" });

    public static SinkValue SinkOf(IMethodSymbol method, IParameterSymbol parameter, IOperation value) =>
        new(SinkKind.LogProperty, value, parameter.Name) { Level = LevelOf(method), IsDestructured = HasProperties(parameter) };

    public static int? LevelOf(IMethodSymbol method)
    {
        var attribute = AttributeOf(method);
        return attribute?.NamedArguments.FirstOrDefault(static argument => argument.Key == "Level").Value.Value as int?
            ?? attribute?.ConstructorArguments.FirstOrDefault(static argument => argument.Type?.Name == "LogLevel").Value as int?;
    }

    // Microsoft.Extensions.Telemetry redacts such a parameter; it knows nothing of our own attribute.
    private static bool SensitivityIsDeclared(IParameterSymbol parameter) => SensitivityMarks.Of(parameter) is { Sensitivity: null or { Classification: not null } };
}
