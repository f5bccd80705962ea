using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Instrumentation.Analyzers.Engine;

/// <summary>
/// The semantic models of bodies that an analyzer's own action does not show: of helpers, of methods that return tags, of what entry points
/// call. One a file for all families, so that no body is bound twice.
/// </summary>
internal sealed class SemanticModels
{
    private static readonly ConditionalWeakTable<Compilation, SemanticModels> Compilations = new();

    private readonly Compilation _compilation;
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();

    private SemanticModels(Compilation compilation) => _compilation = compilation;

    public static SemanticModels Of(Compilation compilation) => Compilations.GetValue(compilation, static key => new SemanticModels(key));

    [SuppressMessage("MicrosoftCodeAnalysisCorrectness", "RS1030", Justification = "Only for bodies elsewhere, and once a file.")]
    public SemanticModel For(SyntaxTree tree) => _models.GetOrAdd(tree, each => _compilation.GetSemanticModel(each));

    /// <summary>The operations of a declaration; <see langword="null"/> if it is another project's or has no body.</summary>
    public IOperation? BodyOf(SyntaxReference declaration, CancellationToken cancellationToken) =>
        _compilation.ContainsSyntaxTree(declaration.SyntaxTree) ? For(declaration.SyntaxTree).GetOperation(declaration.GetSyntax(cancellationToken), cancellationToken) : null;
}
