using Instrumentation.CodeFixes.Edits;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.CodeFixes.Coverage;

/// <summary>Code that only calls a method of the same class: that method is the operation.</summary>
internal static class OwnMethodCalls
{
    public static Remedy? Of(SyntaxNode code, string attributes, Document document, SemanticModel model, CancellationToken cancellationToken)
    {
        var expression = code is ExpressionStatementSyntax statement ? statement.Expression : code as ExpressionSyntax;
        expression = expression is AwaitExpressionSyntax awaited ? awaited.Expression : expression;
        if (expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Expression: var configured } })
        {
            expression = configured;
        }

        if (expression is not InvocationExpressionSyntax { Expression: SimpleNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } } call
            || call.ArgumentList.Arguments.Any(static argument => argument.DescendantNodes().Any(static node => node is InvocationExpressionSyntax or AwaitExpressionSyntax))
            || model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary, IsVirtual: false, IsOverride: false, IsAbstract: false } method
            || MethodShape.Refusal(method, cancellationToken) is not null
            || method.DeclaringSyntaxReferences is not { Length: 1 } references
            || references[0].SyntaxTree != code.SyntaxTree
            || references[0].GetSyntax(cancellationToken) is not MethodDeclarationSyntax declaration)
        {
            return null;
        }

        return new Remedy($"Add [{attributes}] to '{method.Name}'", nameof(OwnMethodCalls), document, declaration, editor => editor.ReplaceNode(
            declaration, (current, generator) => AttributeAddition.AddTo((MethodDeclarationSyntax)current, declaration, attributes, generator, model.Compilation)));
    }
}
