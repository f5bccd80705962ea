using System.Composition;
using Instrumentation.CodeFixes.Edits;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.CodeFixes.Hygiene;

/// <summary>INS4005: registers the scopes behind what is registered already.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnregisteredScopeFixer)), Shared]
internal sealed class UnregisteredScopeFixer() : RuleFixer(RuleIds.UnregisteredScope)
{
    private protected override IEnumerable<Remedy> FindRemedies(
        Document document, Diagnostic diagnostic, SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        if (node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { Expression: MemberAccessExpressionSyntax } call
            || model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol { ReturnType: var builder })
        {
            yield break;
        }

        var names = (diagnostic.Properties[Remedies.Scopes] ?? "").Split(['\n'], StringSplitOptions.RemoveEmptyEntries).Select(static name => SymbolDisplay.FormatLiteral(name, quote: true)).ToList();
        if (diagnostic.Properties.ContainsKey(Remedies.GeneratedScopes))
        {
            if (model.Compilation is not CSharpCompilation { LanguageVersion: >= LanguageVersion.CSharp12 })
            {
                yield break;
            }

            names.Add($".. {TypeNames.At(model, call.SpanStart, KnownNames.Namespace, KnownNames.Scopes)}.All");
        }

        var method = builder.Name is "TracerProviderBuilder" ? "AddSource" : "AddMeter";
        var arguments = string.Join(", ", names);
        var isSpread = diagnostic.Properties.ContainsKey(Remedies.GeneratedScopes);
        yield return new Remedy($"Register {(isSpread ? "all scopes" : arguments)}", "Register", document, call, editor => editor.ReplaceNode(call, (current, _) =>
            Called((InvocationExpressionSyntax)current, method, isSpread ? $"([{arguments}])" : $"({arguments})")));
    }

    private static InvocationExpressionSyntax Called(InvocationExpressionSyntax call, string method, string arguments) => SyntaxFactory.InvocationExpression(
        SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, call.WithoutTrailingTrivia(), SyntaxFactory.IdentifierName(method)),
        SyntaxFactory.ParseArgumentList(arguments)).WithTrailingTrivia(call.GetTrailingTrivia());
}
