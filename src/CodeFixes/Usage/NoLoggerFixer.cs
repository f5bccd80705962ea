using System.Composition;
using Instrumentation.CodeFixes.Edits;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.CodeFixes.Usage;

/// <summary>INS0008: lets generated code read the logger that the type has, or gives it one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NoLoggerFixer)), Shared]
internal sealed class NoLoggerFixer() : RuleFixer(RuleIds.NoLogger)
{
    private protected override IEnumerable<Remedy> FindRemedies(
        Document document, Diagnostic diagnostic, SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        if (node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration
            || model.GetDeclaredSymbol(node, cancellationToken) is not IMethodSymbol { IsStatic: false } method)
        {
            yield break;
        }

        // Its members capture it, so a field that keeps it as well would bring warning CS9124.
        if (LoggerLookup.FindPrimaryConstructorParameter(method.ContainingType, cancellationToken) is not null)
        {
            yield return PartialTypes.For(document, declaration);
        }
        else if (LoggerInjection.For(document, method.ContainingType, declaration, model, cancellationToken) is { } injection)
        {
            yield return injection;
        }
    }
}
