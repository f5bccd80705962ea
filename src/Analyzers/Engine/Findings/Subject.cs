using Instrumentation.Analyzers.Baseline.Format;
using Instrumentation.Analyzers.Engine.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.Analyzers.Engine.Findings;

/// <summary>What a finding is about, apart from where it stands and which rule says so.</summary>
/// <param name="Member">The member that it is in.</param>
/// <param name="Sink">Where the value ends, or what is missing there.</param>
/// <param name="Symbol">What is judged.</param>
internal readonly record struct Subject(ISymbol? Member, string Sink, string Symbol)
{
    public Fingerprint For(string rule) => new(rule, NameOf(Member), Fingerprint.Part(Sink), Fingerprint.Part(Symbol));

    /// <summary>A symbol as fingerprints name it.</summary>
    public static string NameOf(ISymbol? symbol) => symbol switch
    {
        null => "",
        // They have no id of their own.
        ILocalSymbol or IParameterSymbol => symbol.Name,
        IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction } => NameOf(symbol.ContainingSymbol),
        _ => symbol.OriginalDefinition.GetDocumentationCommentId() ?? symbol.Name,
    };

    /// <summary>An expression as fingerprints name it: by its symbol, else by its text without spaces and comments.</summary>
    public static string NameOf(IOperation expression) => expression.Unwrapped() switch
    {
        IMemberReferenceOperation member => NameOf(member.Member),
        ILocalReferenceOperation local => local.Local.Name,
        IParameterReferenceOperation parameter => parameter.Parameter.Name,
        _ => QuotedSource.Shortened(string.Concat(expression.Syntax.DescendantTokens().Select(static token => token.Text))),
    };
}
