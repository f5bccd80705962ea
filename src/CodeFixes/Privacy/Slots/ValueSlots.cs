using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.CodeFixes.Privacy.Slots;

/// <summary>Finds the place that a value is in.</summary>
internal static class ValueSlots
{
    /// <summary>
    /// The outermost hole: a text that is put together for it goes as a whole. Else the pair, the part of a text, the argument that may be left
    /// out, the call.
    /// </summary>
    public static ValueSlot? Find(TelemetryValue value)
    {
        ValueSlot? hole = null, element = null, part = null, argument = null, call = null;
        for (var node = value.Node; value.Node is ExpressionSyntax && node.Parent is { } parent && !IsBoundary(node); node = parent)
        {
            hole = HoleSlot.At(node, value) ?? hole;
            element ??= ElementSlot.At(node, value);
            part ??= (ValueSlot?)InterpolationSlot.At(node) ?? OperandSlot.At(node, value);
            argument ??= OptionalArgumentSlot.At(node, value);
            call ??= (ValueSlot?)CallSlot.At(node, value) ?? AssignmentSlot.At(node);
        }

        return new[] { hole, element, part, argument, call }.FirstOrDefault(static slot => slot is not null && !slot.Target.ContainsDirectives);
    }

    private static bool IsBoundary(SyntaxNode node) =>
        node is StatementSyntax or AnonymousFunctionExpressionSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax } or MemberDeclarationSyntax;
}
