using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Instrumentation.CodeFixes.Edits;

/// <summary>Removes an attribute, with its list if that is then empty, or one argument, with the parentheses if they are then empty.</summary>
internal static class AttributeRemoval
{
    public static void Remove(SyntaxEditor editor, AttributeSyntax attribute)
    {
        if (attribute.Parent is not AttributeListSyntax { Parent: { } owner })
        {
            return;
        }

        // The attributes of one owner are removed one after the other, each from what the last one has left.
        editor.TrackNode(attribute);
        editor.ReplaceNode(owner, (current, _) => current.GetCurrentNode(attribute) is { } found ? Without(current, found) : current);
    }

    public static void Remove(SyntaxEditor editor, AttributeArgumentSyntax argument)
    {
        if (argument.Parent is not AttributeArgumentListSyntax { Parent: AttributeSyntax attribute })
        {
            return;
        }

        editor.TrackNode(argument);
        editor.ReplaceNode(attribute, (current, _) => Without((AttributeSyntax)current, current.GetCurrentNode(argument)));
    }

    private static SyntaxNode Without(SyntaxNode owner, AttributeSyntax attribute)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        if (list.Attributes.Count > 1)
        {
            return owner.ReplaceNode(list, list.WithAttributes(list.Attributes.Remove(attribute)));
        }

        // What stands in front of the list, such as a documentation comment, now stands in front of what follows.
        var next = list.GetLastToken().GetNextToken();
        var leading = list.GetLeadingTrivia();
        if (next.LeadingTrivia.Count > 0)
        {
            var own = leading.Count > 0 && leading.Last().IsKind(SyntaxKind.WhitespaceTrivia) ? leading.RemoveAt(leading.Count - 1) : leading;
            leading = own.AddRange(next.LeadingTrivia);
        }

        var marker = new SyntaxAnnotation();
        var marked = owner.ReplaceToken(next, next.WithLeadingTrivia(leading).WithAdditionalAnnotations(marker));
        var empty = marked.DescendantNodes().OfType<AttributeListSyntax>().First(each => each.GetLastToken().GetNextToken().HasAnnotation(marker));
        return marked.RemoveNode(empty, SyntaxRemoveOptions.KeepNoTrivia)!;
    }

    private static AttributeSyntax Without(AttributeSyntax attribute, AttributeArgumentSyntax? argument)
    {
        if (argument is null || attribute.ArgumentList is not { } list)
        {
            return attribute;
        }

        var arguments = list.Arguments.Remove(argument);
        return attribute.WithArgumentList(arguments.Count == 0 ? null : list.WithArguments(arguments));
    }
}
