using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.CodeFixes.Edits;

/// <summary>Writes another text where a constant has its own: the literal, or the one that the constant's declaration has.</summary>
internal static class ConstantText
{
    public static Remedy? Replace(Document document, SyntaxNode node, string text, SemanticModel model, CancellationToken cancellationToken)
    {
        var literal = node as LiteralExpressionSyntax ?? DeclaredAs(node, model, cancellationToken);
        return literal?.IsKind(SyntaxKind.StringLiteralExpression) is true && document.Project.Solution.GetDocument(literal.SyntaxTree) is { } home
            ? new Remedy($"Rename to '{text}'", "Rename", home, literal, editor => editor.ReplaceNode(literal, (current, _) =>
                SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text)).WithTriviaFrom(current)))
            : null;
    }

    private static LiteralExpressionSyntax? DeclaredAs(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        var declaration = model.GetSymbolInfo(node, cancellationToken).Symbol?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken);
        return (declaration as VariableDeclaratorSyntax)?.Initializer?.Value as LiteralExpressionSyntax;
    }
}
