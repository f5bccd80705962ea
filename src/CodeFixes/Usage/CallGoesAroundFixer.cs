using System.Composition;
using Instrumentation.CodeFixes.Edits;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.CodeFixes.Usage;

/// <summary>INS0003: calls the method in a lambda, or makes it partial, so that it records its own calls.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CallGoesAroundFixer)), Shared]
internal sealed class CallGoesAroundFixer() : RuleFixer(RuleIds.CallGoesAround)
{
    private protected override IEnumerable<Remedy> FindRemedies(
        Document document, Diagnostic diagnostic, SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.ContainsKey(Remedies.PartialMethod) || node is not ExpressionSyntax expression)
        {
            yield break;
        }

        if (MethodGroupLambda.For(document, expression, model, cancellationToken) is { } lambda)
        {
            yield return lambda;
        }

        var method = expression.Parent is InvocationExpressionSyntax call && call.Expression == expression
            ? model.GetSymbolInfo(call, cancellationToken).Symbol as IMethodSymbol
            : (model.GetOperation(expression, cancellationToken) as IMethodReferenceOperation)?.Method;
        if (method is not null
            && SplitMethod.For(CallSites.DefinitionOf(method), document.Project.Solution, model.Compilation, cancellationToken) is { } split)
        {
            yield return split;
        }
    }
}
