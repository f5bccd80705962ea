using Instrumentation.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Instrumentation.CodeFixes.Privacy.Slots;

/// <summary>A call that does nothing but hand one value on: <c>activity?.SetTag("email", email)</c>, alone or in a chain.</summary>
internal sealed class CallSlot : ValueSlot
{
    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal)
    {
        "SetTag", "AddTag", "SetBaggage", "AddBaggage", "SetCustomProperty", "SetAttribute", "ForContext", "WithProperty", "SetProperty", "Property",
    };

    private readonly InvocationExpressionSyntax _call;
    private readonly ExpressionSyntax _whole;
    private readonly ExpressionStatementSyntax? _statement;

    private CallSlot(InvocationExpressionSyntax call, ExpressionSyntax whole, ExpressionStatementSyntax? statement)
    {
        _call = call;
        _whole = whole;
        _statement = statement;
    }

    public override string RemovalTitle => $"Remove the call of '{ChainLink.NameOf(_call)}'";

    public override SyntaxNode Target => _call;

    public override bool CanBeEmpty => true;

    public static CallSlot? At(SyntaxNode node, TelemetryValue value)
    {
        if (node is not ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } argument || SlotArguments.CallOf(argument, value)?.TargetMethod is not { } method)
        {
            return null;
        }

        var whole = ChainLink.WholeOf(call);
        var statement = whole.Parent as ExpressionStatementSyntax;

        // What is left of the chain may be no statement, which the body of a lambda may have to be.
        var isRemovable = statement is null ? whole.Parent is not (AnonymousFunctionExpressionSyntax or ArrowExpressionClauseSyntax) : StatementRemoval.CanRemove(statement);
        return isRemovable && (Methods.Contains(method.Name) || IsAdd(method)) && (ReturnsReceiver(method) || (statement is not null && ChainLink.IsAlone(call, whole)))
            ? new CallSlot(call, whole, statement)
            : null;
    }

    public override void Fill(SyntaxEditor editor, IReadOnlyList<NamedValue> values)
    {
        editor.TrackNode(_call);
        if (_statement is { Parent: { } block })
        {
            editor.TrackNode(_statement);
            editor.ReplaceNode(block, (current, _) => current.GetCurrentNode(_statement) is { } statement && statement.GetCurrentNode(_call) is { } call ? Without(current, statement, call) : current);
        }
        else
        {
            editor.ReplaceNode(_whole, (current, _) => current.GetCurrentNode(_call) is { } call ? ChainLink.Without((ExpressionSyntax)current, call) : current);
        }
    }

    private static SyntaxNode Without(SyntaxNode block, ExpressionStatementSyntax statement, InvocationExpressionSyntax call) =>
        ChainLink.IsAlone(call, statement.Expression)
            ? StatementRemoval.Without(block, statement)
            : block.ReplaceNode(statement.Expression, ChainLink.Without(statement.Expression, call));

    // An instrument's Add measures something, too.
    private static bool IsAdd(IMethodSymbol method) => method is { Name: "Add", IsStatic: false, Parameters: [{ Type.SpecialType: SpecialType.System_String or SpecialType.System_Object }, _] or [{ Type.Name: "KeyValuePair" }] };

    private static bool ReturnsReceiver(IMethodSymbol method) =>
        !method.IsStatic && SymbolEqualityComparer.Default.Equals(method.ReturnType, method.ContainingType);
}
