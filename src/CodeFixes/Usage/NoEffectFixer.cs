using System.Composition;
using Instrumentation.CodeFixes.Edits;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.CodeFixes.Usage;

/// <summary>INS0007: removes what has no effect.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NoEffectFixer)), Shared]
internal sealed class NoEffectFixer() : RuleFixer(RuleIds.NoEffect)
{
    private protected override IEnumerable<Remedy> FindRemedies(
        Document document, Diagnostic diagnostic, SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        if (node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { } argument && argument.Span == diagnostic.Location.SourceSpan)
        {
            yield return new Remedy("Remove the argument", "Remove", document, argument, editor => AttributeRemoval.Remove(editor, argument));
        }
        else if (node.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute)
        {
            yield return new Remedy("Remove the attribute", "Remove", document, attribute, editor => AttributeRemoval.Remove(editor, attribute));
        }
    }
}
