using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.CodeFixes.Edits;

/// <summary>Changes one of the elements between commas, and leaves lines and comments of the others alone.</summary>
internal static class Siblings
{
    /// <summary>Whether a node is an element of a list that can be changed.</summary>
    public static bool Has(SyntaxNode element) =>
        element.Parent is ArgumentListSyntax or InitializerExpressionSyntax or CollectionExpressionSyntax or AnonymousObjectCreationExpressionSyntax;

    /// <summary>The element's parent with other expressions in its place: none, one or several.</summary>
    public static SyntaxNode Replace(SyntaxNode element, IReadOnlyList<ExpressionSyntax> by) => element.Parent switch
    {
        ArgumentListSyntax list => list.WithArguments(
            Replace(list.Arguments, (ArgumentSyntax)element, by, static (argument, expression) => argument.WithExpression(expression), SyntaxFactory.Argument)),
        InitializerExpressionSyntax list => list.WithExpressions(
            Replace(list.Expressions, (ExpressionSyntax)element, by, static (_, expression) => expression, static expression => expression)),
        CollectionExpressionSyntax list => list.WithElements(
            Replace(list.Elements, (CollectionElementSyntax)element, by, static (original, expression) => ((ExpressionElementSyntax)original).WithExpression(expression), SyntaxFactory.ExpressionElement)),
        AnonymousObjectCreationExpressionSyntax list => list.WithInitializers(
            Replace(list.Initializers, (AnonymousObjectMemberDeclaratorSyntax)element, by, static (original, expression) => original.WithExpression(expression), SyntaxFactory.AnonymousObjectMemberDeclarator)),
        _ => throw new ArgumentException("It is in no list.", nameof(element)),
    };

    private static SeparatedSyntaxList<T> Replace<T>(
        SeparatedSyntaxList<T> list, T element, IReadOnlyList<ExpressionSyntax> by, Func<T, ExpressionSyntax, T> change, Func<ExpressionSyntax, T> create)
        where T : SyntaxNode
    {
        if (by.Count == 0)
        {
            return Without(list, list.IndexOf(element));
        }

        var items = list.GetWithSeparators();
        var nodes = new List<SyntaxNodeOrToken>();
        for (var i = 0; i < by.Count; i++)
        {
            if (i > 0)
            {
                nodes.Add(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space));
            }

            nodes.Add(i == 0 ? change(element, by[0]) : create(by[i]));
        }

        nodes[0] = nodes[0].WithLeadingTrivia(element.GetLeadingTrivia());
        nodes[nodes.Count - 1] = nodes[nodes.Count - 1].WithTrailingTrivia(element.GetTrailingTrivia());
        var index = items.IndexOf(element);
        return SyntaxFactory.SeparatedList<T>(items.RemoveAt(index).InsertRange(index, nodes));
    }

    private static SeparatedSyntaxList<T> Without<T>(SeparatedSyntaxList<T> list, int index)
        where T : SyntaxNode
    {
        var items = list.GetWithSeparators();
        var at = items.IndexOf(list[index]);
        var element = items[at];
        if (at + 1 < items.Count)
        {
            return SyntaxFactory.SeparatedList<T>(WithoutAndComma(items, at));
        }

        if (at == 0)
        {
            return SyntaxFactory.SeparatedList<T>();
        }

        // The last one: what comes behind the list comes behind the one before, unless that has a comment.
        var previous = items[at - 2];
        var comma = items[at - 1].GetTrailingTrivia();
        var behind = element.GetTrailingTrivia();
        var trailing = !comma.Any(IsComment) ? SyntaxFactory.TriviaList(behind.Any(IsComment) ? behind.SkipWhile(static each => !each.IsKind(SyntaxKind.EndOfLineTrivia)) : behind)
            : EndsLine(items[at - 1]) && !EndsLine(element) ? comma.AddRange(previous.GetLeadingTrivia().Where(static each => each.IsKind(SyntaxKind.WhitespaceTrivia)).Take(1))
            : comma;
        return SyntaxFactory.SeparatedList<T>(items.Replace(previous, previous.WithTrailingTrivia(trailing)).RemoveAt(at).RemoveAt(at - 1));
    }

    private static SyntaxNodeOrTokenList WithoutAndComma(SyntaxNodeOrTokenList items, int at)
    {
        var isLineEnd = EndsLine(items[at + 1]);
        var isLineStart = at == 0 || EndsLine(items[at - 1]);
        var rest = items;
        if (isLineEnd && !isLineStart)
        {
            // The line of the ones before ends here.
            rest = rest.Replace(rest[at - 1], rest[at - 1].WithTrailingTrivia(SyntaxFactory.TriviaList(items[at + 1].GetTrailingTrivia().SkipWhile(static each => each.IsKind(SyntaxKind.WhitespaceTrivia)))));
        }
        else if (!isLineEnd && isLineStart && at + 2 < items.Count)
        {
            // The next one takes its place in the line.
            rest = rest.Replace(rest[at + 2], rest[at + 2].WithLeadingTrivia(items[at].GetLeadingTrivia()));
        }

        return rest.RemoveAt(at + 1).RemoveAt(at);
    }

    private static bool EndsLine(SyntaxNodeOrToken item) => item.GetTrailingTrivia().Any(static each => each.IsKind(SyntaxKind.EndOfLineTrivia));

    private static bool IsComment(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);
}
