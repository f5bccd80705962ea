using Instrumentation.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Instrumentation.CodeFixes.Privacy.Slots;

/// <summary>An assignment that does nothing else: <c>exception.Data["email"] = email;</c>.</summary>
internal sealed class AssignmentSlot : ValueSlot
{
    private readonly ExpressionStatementSyntax _statement;

    private AssignmentSlot(ExpressionStatementSyntax statement) => _statement = statement;

    public override string RemovalTitle => "Remove the assignment";

    public override SyntaxNode Target => _statement;

    public override bool CanBeEmpty => true;

    public static AssignmentSlot? At(SyntaxNode node) =>
        node.Parent is AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax or MemberAccessExpressionSyntax, Parent: ExpressionStatementSyntax statement } assignment
        && assignment.Right == node
        && StatementRemoval.CanRemove(statement)
            ? new AssignmentSlot(statement)
            : null;

    public override void Fill(SyntaxEditor editor, IReadOnlyList<NamedValue> values) => StatementRemoval.Remove(editor, _statement);
}
