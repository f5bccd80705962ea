using Instrumentation.Analyzers.Engine.Sinks;
using Instrumentation.CodeFixes.Edits;
using Instrumentation.CodeFixes.Privacy.Text;
using Instrumentation.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;

namespace Instrumentation.CodeFixes.Privacy.Slots;

/// <summary>A hole of a message template and the argument for it, or the element of the array of them.</summary>
internal sealed class HoleSlot : ValueSlot
{
    private readonly InvocationExpressionSyntax _call;
    private readonly ArgumentSyntax _message;
    private readonly SyntaxNode _value;
    private readonly MessageText _text;
    private readonly IMethodSymbol _method;
    private readonly IParameterSymbol? _parameter;

    private HoleSlot(InvocationExpressionSyntax call, ArgumentSyntax message, SyntaxNode value, MessageText text, IMethodSymbol method, IParameterSymbol? parameter)
    {
        _call = call;
        _message = message;
        _value = value;
        _text = text;
        _method = method;
        _parameter = parameter;
    }

    public override string RemovalTitle => "Remove the value and its hole";

    public override SyntaxNode Target => _value;

    public override ExpressionSyntax? Value => ExpressionOf(_value);

    public override string? Name => _text.IsNumbered ? null : _text.HoleOf(IndexOf(_value, _message))?.Name;

    // A message that was nothing but the value would say nothing.
    public override bool CanBeEmpty =>
        (_value is not ArgumentSyntax || SlotArguments.HasForm(_method, less: true))
        && MessageText.Of(_text.Replace(IndexOf(_value, _message), [])) is { } rest
        && (rest.Names.Any() || rest.HasWords);

    public override bool CanHoldSeveral => !_text.IsNumbered && (_value is not ArgumentSyntax || SlotArguments.HasForm(_method, less: false));

    public override bool Takes(ITypeSymbol type) => _value is not ArgumentSyntax || SlotArguments.TakesAnything(_parameter);

    /// <summary>The slot of an argument or an element, if it is one.</summary>
    public static HoleSlot? At(SyntaxNode node, TelemetryValue value)
    {
        // An array stands for its elements.
        var argument = node is ArgumentSyntax { Expression: not (ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or CollectionExpressionSyntax) } ? (ArgumentSyntax)node : ArrayArgumentOf(node);
        if (argument is not { NameColon: null, Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax syntax } list } || SlotArguments.CallOf(argument, value) is not { } call)
        {
            return null;
        }

        IReadOnlyList<IArgumentOperation> arguments = [.. call.Arguments.OrderBy(static each => each.Parameter?.Ordinal)];
        var index = MessageParameter.IndexIn(arguments);
        if (index < 0 || arguments[index].Syntax is not ArgumentSyntax message || MessageText.Of(message.Expression) is not { } text)
        {
            return null;
        }

        var first = list.Arguments.IndexOf(message) + 1;
        if (list.Arguments.IndexOf(argument) < first
            || list.Arguments.Skip(first).Any(static each => each.NameColon is not null)
            || (argument != node && list.Arguments.Count != first + 1))
        {
            return null;
        }

        var slot = new HoleSlot(syntax, message, node, text, call.TargetMethod, SlotArguments.ParameterOf(argument, call));
        var hole = text.HoleOf(IndexOf(node, message));

        // Another call around it may have a message of its own, which is not what the rule means.
        return hole is null || value.Property(Remedies.SinkName) is not { } name || hole.Name == name ? slot : null;
    }

    public override void Fill(SyntaxEditor editor, IReadOnlyList<NamedValue> values)
    {
        editor.TrackNode(_message);
        editor.TrackNode(_value);
        editor.ReplaceNode(_call, (current, _) => current.GetCurrentNode(_value) is { } value && current.GetCurrentNode(_message) is { } message ? Fill(current, message, value, values) : current);
    }

    private SyntaxNode Fill(SyntaxNode call, ArgumentSyntax message, SyntaxNode value, IReadOnlyList<NamedValue> values)
    {
        var text = MessageText.Of(message.Expression)!;

        // What is in the record already is not put there twice.
        var others = value.Parent!.ChildNodes().Where(other => other != value).Select(ExpressionOf).ToList();
        var fresh = values.Where(each => !others.Any(other => other is not null && SyntaxFactory.AreEquivalent(other, each.Expression))).ToList();
        var names = new List<string>();
        foreach (var each in fresh)
        {
            names.Add(UniqueNames.Of(each.Name, [.. text.Names, .. names]));
        }

        var template = text.Replace(IndexOf(value, message), names);
        var changed = call.ReplaceNode(message.Expression, template.WithTriviaFrom(message.Expression));
        var element = changed.GetCurrentNode(_value)!;
        return changed.ReplaceNode(element.Parent!, Siblings.Replace(element, [.. fresh.Select(static each => each.Expression)]));
    }

    // The argument that an array is, for the element of one.
    private static ArgumentSyntax? ArrayArgumentOf(SyntaxNode element) => element.Parent switch
    {
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression, Parent: ArrayCreationExpressionSyntax { Type.RankSpecifiers: [{ Sizes: [OmittedArraySizeExpressionSyntax] }], Parent: ArgumentSyntax argument } } => argument,
        InitializerExpressionSyntax { Parent: ImplicitArrayCreationExpressionSyntax { Parent: ArgumentSyntax argument } } => argument,
        CollectionExpressionSyntax { Parent: ArgumentSyntax argument } when element is ExpressionElementSyntax => argument,
        _ => null,
    };

    private static int IndexOf(SyntaxNode value, ArgumentSyntax message) => value switch
    {
        ArgumentSyntax { Parent: ArgumentListSyntax list } argument => list.Arguments.IndexOf(argument) - list.Arguments.IndexOf(each => each.Span == message.Span) - 1,
        _ => value.Parent!.ChildNodes().TakeWhile(each => each != value).Count(),
    };

    private static ExpressionSyntax? ExpressionOf(SyntaxNode value) => value switch
    {
        ArgumentSyntax argument => argument.Expression,
        ExpressionElementSyntax element => element.Expression,
        _ => value as ExpressionSyntax,
    };
}
