using System.Composition;
using Instrumentation.CodeFixes.Edits;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.CodeFixes.Usage;

/// <summary>INS0002: makes the type partial, or the method.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NoInstrumentedPathFixer)), Shared]
internal sealed class NoInstrumentedPathFixer() : RuleFixer(RuleIds.NoInstrumentedPath)
{
    private protected override IEnumerable<Remedy> FindRemedies(
        Document document, Diagnostic diagnostic, SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        if (diagnostic.Properties.ContainsKey(Remedies.PartialType) && node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type)
        {
            yield return PartialTypes.For(document, type);
        }

        if (diagnostic.Properties.ContainsKey(Remedies.PartialMethod)
            && model.GetDeclaredSymbol(node, cancellationToken) is IMethodSymbol method
            && SplitMethod.For(method, document.Project.Solution, model.Compilation, cancellationToken) is { } split)
        {
            yield return split;
        }
    }
}
