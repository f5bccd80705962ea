using Instrumentation.CodeFixes.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Instrumentation.CodeFixes.Privacy.Slots;

/// <summary>An argument that may be left out: the description of a span's status.</summary>
internal sealed class OptionalArgumentSlot : ValueSlot
{
    private readonly ArgumentListSyntax _list;
    private readonly ArgumentSyntax _argument;

    private OptionalArgumentSlot(ArgumentListSyntax list, ArgumentSyntax argument)
    {
        _list = list;
        _argument = argument;
    }

    public override string RemovalTitle => "Remove the argument";

    public override SyntaxNode Target => _argument;

    public override bool CanBeEmpty => true;

    public static OptionalArgumentSlot? At(SyntaxNode node, TelemetryValue value) =>
        node is ArgumentSyntax { Parent: ArgumentListSyntax list } argument
        && SlotArguments.CallOf(argument, value) is { } call
        && SlotArguments.ParameterOf(argument, call) is { IsOptional: true }
        && list.Arguments.Skip(list.Arguments.IndexOf(argument) + 1).All(static each => each.NameColon is not null)
            ? new OptionalArgumentSlot(list, argument)
            : null;

    public override void Fill(SyntaxEditor editor, IReadOnlyList<NamedValue> values)
    {
        editor.TrackNode(_argument);
        editor.ReplaceNode(_list, (current, _) => current.GetCurrentNode(_argument) is { } argument ? Siblings.Replace(argument, []) : current);
    }
}
