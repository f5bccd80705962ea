using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Generator.Parsing;

/// <summary>The words of one file that can name a method: its identifiers, and what the texts of its attributes consist of.</summary>
internal static class FileWords
{
    private static readonly ConditionalWeakTable<SyntaxTree, HashSet<string>> Files = new();

    public static bool Contain(SyntaxTree tree, HashSet<string> names) => names.Overlaps(Files.GetValue(tree, Read));

    private static HashSet<string> Read(SyntaxTree tree)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in tree.GetRoot().DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken))
            {
                words.Add(token.ValueText);
            }
            else if (token.IsKind(SyntaxKind.StringLiteralToken) && token.Parent?.FirstAncestorOrSelf<AttributeSyntax>() is not null)
            {
                words.UnionWith(token.ValueText.Split('.', '{', '}', ' ', ':', ','));
            }
        }

        return words;
    }
}
