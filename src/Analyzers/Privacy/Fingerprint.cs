using Instrumentation.Analyzers.Engine.Sinks;
using Instrumentation.Analyzers.Privacy.Classifying;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Privacy;

/// <summary>
/// What a finding is known by in baselines and SARIF: rule, the member that it is in, sink and classified symbol. No line and no file, so
/// that it stays the same when code moves.
/// </summary>
internal static class Fingerprint
{
    /// <summary>The name of the diagnostic's property.</summary>
    public const string Property = "Fingerprint";

    public static string Of(string rule, ISymbol? container, Sink sink, Finding finding) =>
        string.Join("|", rule, IdOf(container), $"{sink.Kind}:{sink.Name}", finding.Symbol is null ? finding.Class.Name : IdOf(finding.Symbol));

    // Locals and parameters have no id of their own.
    private static string IdOf(ISymbol? symbol) => symbol switch
    {
        null => "",
        ILocalSymbol or IParameterSymbol => symbol.Name,
        IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction } => IdOf(symbol.ContainingSymbol),
        _ => symbol.OriginalDefinition.GetDocumentationCommentId() ?? symbol.Name,
    };
}
