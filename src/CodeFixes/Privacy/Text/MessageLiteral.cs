using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.CodeFixes.Privacy.Text;

/// <summary>The source text of a string literal, between its quotes.</summary>
internal sealed class MessageLiteral
{
    private readonly LiteralExpressionSyntax _literal;
    private readonly string _open;
    private readonly string _close;

    private MessageLiteral(LiteralExpressionSyntax literal)
    {
        _literal = literal;
        var text = literal.Token.Text;
        var start = text.IndexOf('"');
        var quotes = literal.Token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken) || literal.Token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken)
            ? text.Length - text.TrimStart('"').Length
            : 1;
        _open = text.Substring(0, start + quotes);
        _close = text.Substring(text.Length - quotes);
        Text = text.Substring(_open.Length, text.Length - _open.Length - _close.Length);
    }

    public string Text { get; }

    public static MessageLiteral? Of(ExpressionSyntax expression) =>
        expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal ? new MessageLiteral(literal) : null;

    /// <summary>A literal of the same kind, with another text.</summary>
    public ExpressionSyntax With(string text) => SyntaxFactory.ParseExpression(_open + text + _close).WithTriviaFrom(_literal);
}
