using System.Globalization;
using Instrumentation.Analyzers.Engine.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.CodeFixes.Privacy.Text;

/// <summary>A message template as it stands in the code: a literal, or some of them with a plus between.</summary>
internal sealed class MessageText
{
    private readonly ExpressionSyntax _expression;
    private readonly IReadOnlyList<ExpressionSyntax> _literals;
    private readonly IReadOnlyList<(int Literal, TemplateHole Hole)> _holes;

    private MessageText(ExpressionSyntax expression, IReadOnlyList<ExpressionSyntax> literals, IReadOnlyList<(int Literal, TemplateHole Hole)> holes)
    {
        _expression = expression;
        _literals = literals;
        _holes = holes;
    }

    /// <summary>Whether its holes are numbered: <c>{0}</c>.</summary>
    public bool IsNumbered => _holes.Count > 0 && _holes.All(static each => each.Hole.IsNumber);

    /// <summary>The names in its holes.</summary>
    public IEnumerable<string> Names => _holes.Select(static each => each.Hole.Name);

    /// <summary>Whether it says something beside its holes.</summary>
    public bool HasWords => _literals.Any(static literal => MessageLiteral.Of(literal)!.Text.Any(char.IsLetter));

    /// <summary>The template, or <see langword="null"/> if the text is elsewhere or is put together at run time.</summary>
    public static MessageText? Of(ExpressionSyntax expression)
    {
        var literals = new List<ExpressionSyntax>();
        if (!Collect(expression, literals))
        {
            return null;
        }

        // The holes are looked for in the source text, where an escape could hide one.
        var holes = new List<(int, TemplateHole)>();
        for (var i = 0; i < literals.Count; i++)
        {
            var found = TemplateHoles.Of(MessageLiteral.Of(literals[i])!.Text);
            if (!found.Select(static hole => hole.Name).SequenceEqual(TemplateHoles.Of(((LiteralExpressionSyntax)literals[i]).Token.ValueText).Select(static hole => hole.Name)))
            {
                return null;
            }

            holes.AddRange(found.Select(hole => (i, hole)));
        }

        return new MessageText(expression, literals, holes);
    }

    /// <summary>The hole that takes a value, counted from 0.</summary>
    public TemplateHole? HoleOf(int value) => TemplateHoles.For([.. _holes.Select(static each => each.Hole)], value);

    /// <summary>The template with other holes for a value: none, one or several.</summary>
    public ExpressionSyntax Replace(int value, IReadOnlyList<string> names)
    {
        if (IsNumbered)
        {
            return names.Count > 0
                ? _expression
                : Change(hole => !int.TryParse(hole.Name, out var number) || number < value ? null : number == value ? [] : [(number - 1).ToString(CultureInfo.InvariantCulture)]);
        }

        var replaced = HoleOf(value);
        return Change(hole => ReferenceEquals(hole, replaced) ? names : null);
    }

    /// <summary>The template without the holes of a name.</summary>
    public ExpressionSyntax Without(string name) => Change(hole => hole.Name == name ? [] : null);

    /// <param name="change">The names of the holes that take a hole's place; <see langword="null"/> to keep it.</param>
    private ExpressionSyntax Change(Func<TemplateHole, IReadOnlyList<string>?> change)
    {
        var changed = new Dictionary<SyntaxNode, ExpressionSyntax>();
        for (var i = 0; i < _literals.Count; i++)
        {
            var literal = MessageLiteral.Of(_literals[i])!;
            var text = literal.Text;
            foreach (var (_, hole) in _holes.Where(each => each.Literal == i).Reverse())
            {
                if (change(hole) is { } names)
                {
                    text = Change(text, hole, names, isFirst: i == 0, isLast: i == _literals.Count - 1);
                }
            }

            if (text != literal.Text)
            {
                changed[_literals[i]] = literal.With(text);
            }
        }

        return changed.TryGetValue(_expression, out var whole) ? whole : _expression.ReplaceNodes(changed.Keys, (original, _) => changed[original]);
    }

    private static string Change(string text, TemplateHole hole, IReadOnlyList<string> names, bool isFirst, bool isLast)
    {
        var (left, right) = (text.Substring(0, hole.Start), text.Substring(hole.End));
        if (names.Count == 0)
        {
            (left, right) = TextGap.Close(left, right, hole.Name, isFirst, isLast);
            return left + right;
        }

        // A number keeps its format; a name stands for another value now.
        var inner = text.Substring(hole.Start + 1, hole.End - hole.Start - 2);
        var suffix = hole.IsNumber && inner.IndexOfAny([',', ':']) is >= 0 and var start ? inner.Substring(start) : "";
        return left + string.Join(" ", names.Select(name => "{" + name + suffix + "}")) + right;
    }

    private static bool Collect(ExpressionSyntax expression, List<ExpressionSyntax> literals)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return Collect(parenthesized.Expression, literals);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                return Collect(sum.Left, literals) && Collect(sum.Right, literals);
            default:
                literals.Add(expression);
                return MessageLiteral.Of(expression) is not null;
        }
    }
}
