using Instrumentation.Analyzers.Engine.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Engine.Sinks;

/// <summary>Microsoft.Extensions.Logging in all its forms but <c>[LoggerMessage]</c>, which is a declaration.</summary>
internal static class LoggerSinks
{
    private static readonly string[] Levels = ["Trace", "Debug", "Information", "Warning", "Error", "Critical"];

    /// <summary><c>LoggerExtensions</c>: <c>LogInformation(…)</c>, <c>Log(level, …)</c>, <c>BeginScope(format, …)</c>.</summary>
    public static IEnumerable<SinkValue> ReadExtension(IInvocationOperation call) =>
        call.TargetMethod.Name is "BeginScope"
            ? MessageSinks.Read(call, level: null, SinkKind.LogScope)
            : MessageSinks.Read(call, LevelOf(call));

    /// <summary><c>ILogger</c> itself: <c>Log(level, id, state, …)</c> and <c>BeginScope(state)</c>.</summary>
    public static IEnumerable<SinkValue> ReadInterface(IInvocationOperation call)
    {
        var kind = call.TargetMethod.Name is "BeginScope" ? SinkKind.LogScope : SinkKind.LogProperty;
        if (call.Argument("state") is not { } state)
        {
            return [];
        }

        var level = LevelOf(call);
        return SinkReaders.Pairs(kind, state).Select(value => value with { Level = level });
    }

    /// <summary>A delegate that <c>LoggerMessage.Define</c> made: <c>s_failed(logger, email, exception)</c>.</summary>
    public static IEnumerable<SinkValue> ReadDelegate(IInvocationOperation call, INamedTypeSymbol logger)
    {
        if (call.Receiver() is not { } instance
            || HolderOf(instance) is not { } holder
            || instance.Type is not INamedTypeSymbol { Name: "Action" or "Func", TypeArguments.Length: >= 2 } type
            || !SymbolEqualityComparer.Default.Equals(type.TypeArguments[0], logger))
        {
            return [];
        }

        var isScope = type.Name is "Func";
        var template = TemplateOf(holder);
        var holes = template is null ? [] : TemplateHoles.Of(template);
        return SinkReaders.Arguments(call).Arguments
            .Skip(1)
            .Take(type.TypeArguments.Length - 2)
            .Select((argument, i) => new SinkValue(isScope ? SinkKind.LogScope : SinkKind.LogProperty, argument.Value, TemplateHoles.For(holes, i)?.Name));
    }

    /// <summary>The level of a call, as <c>LogLevel</c> numbers it.</summary>
    private static int? LevelOf(IInvocationOperation call)
    {
        var level = Array.IndexOf(Levels, call.TargetMethod.Name.StartsWith("Log", StringComparison.Ordinal) ? call.TargetMethod.Name.Substring(3) : "");
        return level >= 0 ? level : (call.Argument("logLevel") ?? call.Argument("level"))?.ConstantValue is { HasValue: true, Value: int value } ? value : null;
    }

    private static ISymbol? HolderOf(IOperation instance) => instance switch
    {
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation property => property.Property,
        ILocalReferenceOperation local => local.Local,
        _ => null,
    };

    // The declaration tells, without binding it: the text is a literal there.
    private static string? TemplateOf(ISymbol holder)
    {
        foreach (var reference in holder.DeclaringSyntaxReferences)
        {
            var initializer = reference.GetSyntax() switch
            {
                VariableDeclaratorSyntax variable => variable.Initializer,
                PropertyDeclarationSyntax property => property.Initializer,
                _ => null,
            };
            if (initializer?.Value is InvocationExpressionSyntax define)
            {
                return define.ArgumentList.Arguments
                    .Select(static argument => argument.Expression)
                    .OfType<LiteralExpressionSyntax>()
                    .Select(static literal => literal.Token.Value as string)
                    .LastOrDefault(static text => text is not null);
            }
        }

        return null;
    }
}
