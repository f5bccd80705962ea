using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Instrumentation.CodeFixes.Privacy.Slots;

/// <summary>A part of a text that plus signs put together.</summary>
internal sealed class OperandSlot : ValueSlot
{
    private readonly ExpressionSyntax _operand;
    private readonly BinaryExpressionSyntax _sum;

    private OperandSlot(ExpressionSyntax operand, BinaryExpressionSyntax sum)
    {
        _operand = operand;
        _sum = sum;
    }

    public override string RemovalTitle => "Remove the value from the text";

    public override SyntaxNode Target => _operand;

    public override ExpressionSyntax? Value => _operand;

    public override bool CanBeEmpty => true;

    public override bool Takes(ITypeSymbol type) => true;

    public static OperandSlot? At(SyntaxNode node, TelemetryValue value) =>
        node is ExpressionSyntax operand
        && node.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum
        && Outermost(sum) is var whole
        && whole.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>().Any(static literal => literal.IsKind(SyntaxKind.StringLiteralExpression))
        && value.Model.GetTypeInfo(sum.Left == operand ? sum.Right : sum.Left, value.CancellationToken).Type is { SpecialType: SpecialType.System_String }
            ? new OperandSlot(operand, whole)
            : null;

    public override void Fill(SyntaxEditor editor, IReadOnlyList<NamedValue> values)
    {
        editor.TrackNode(_operand);
        editor.ReplaceNode(_sum, (current, _) => current.GetCurrentNode(_operand) is not { } operand ? current
            : values.Count > 0 ? current.ReplaceNode(operand, values[0].Expression.WithTriviaFrom(operand))
            : operand.Parent is BinaryExpressionSyntax sum && current.Contains(sum) ? Without(current, sum, operand)
            : current);
    }

    private static SyntaxNode Without(SyntaxNode whole, BinaryExpressionSyntax sum, SyntaxNode operand)
    {
        var rest = sum.Right == operand ? sum.Left.WithTrailingTrivia(sum.GetTrailingTrivia()) : sum.Right.WithLeadingTrivia(sum.GetLeadingTrivia());
        return sum == whole ? whole.CopyAnnotationsTo(rest)! : whole.ReplaceNode(sum, rest);
    }

    private static BinaryExpressionSyntax Outermost(BinaryExpressionSyntax sum)
    {
        while (sum.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } outer)
        {
            sum = outer;
        }

        return sum;
    }
}
