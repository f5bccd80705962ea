using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Instrumentation.Generator.Parsing;

/// <summary>
/// The words of one file that can name a member, by the member that says them: its identifiers, and what the texts of its attributes consist of. What a
/// member means matters within the members that say its name: what they show of themselves is written and not inferred. Words are kept as their hash codes.
/// </summary>
internal sealed class FileWords
{
    private static readonly ConditionalWeakTable<SyntaxTree, FileWords> Files = new();

    private readonly List<(TextSpan Span, int[] Words)> _members = [];
    private readonly int[] _elsewhere;
    private readonly int[] _attributes;
    private readonly int[] _texts;

    private FileWords(SyntaxTree tree)
    {
        var elsewhere = new HashSet<int>();
        var attributes = new HashSet<int>();
        var texts = new HashSet<int>();
        foreach (var each in tree.GetRoot().DescendantNodesAndTokens(static node => !IsMember(node)))
        {
            if (each.IsToken)
            {
                Add(each.AsToken(), elsewhere, attributes);
            }
            else if (each.AsNode() is { } member && IsMember(member))
            {
                var words = new HashSet<int>();
                foreach (var token in member.DescendantTokens())
                {
                    Add(token, words, attributes);
                }

                _members.Add((member.Span, Sorted(words)));
                if (member is MethodDeclarationSyntax { Identifier.ValueText: nameof(ToString) })
                {
                    texts.UnionWith(words);
                }
            }
        }

        _elsewhere = Sorted(elsewhere);
        _attributes = Sorted(attributes);
        _texts = Sorted(texts);
    }

    public static FileWords Of(SyntaxTree tree) => Files.GetValue(tree, static tree => new FileWords(tree));

    public static int[] HashesOf(IEnumerable<string> names) => [.. names.Select(StringComparer.Ordinal.GetHashCode)];

    /// <summary>Whether attributes say one of the names: a constant of theirs may be the name of a member that somebody uses unnamed.</summary>
    public bool AreInAttributes(int[] names) => Contains(_attributes, names);

    /// <summary>Whether what is recorded of a value may depend on members of these names: attributes say them, or the text that a value shows of itself.</summary>
    public bool AreShown(int[] names) => Contains(_attributes, names) || Contains(_texts, names);

    public bool Contain(int[] names)
    {
        foreach (var (_, words) in _members)
        {
            if (Contains(words, names))
            {
                return true;
            }
        }

        return Contains(_elsewhere, names);
    }

    /// <summary>The members that say one of the names, or <see langword="null"/> if more than members do.</summary>
    public List<TextSpan>? MembersWith(int[] names)
    {
        if (Contains(_elsewhere, names))
        {
            return null;
        }

        var found = new List<TextSpan>();
        foreach (var (span, words) in _members)
        {
            if (Contains(words, names))
            {
                found.Add(span);
            }
        }

        return found;
    }

    // The statements of a program share their variables.
    private static bool IsMember(SyntaxNode node) =>
        node is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or BaseFieldDeclarationSyntax && node.Parent is BaseTypeDeclarationSyntax;

    private static void Add(SyntaxToken token, HashSet<int> words, HashSet<int> attributes)
    {
        var isText = token.IsKind(SyntaxKind.StringLiteralToken);
        if (!isText && !token.IsKind(SyntaxKind.IdentifierToken))
        {
            return;
        }

        var isInAttribute = token.Parent?.FirstAncestorOrSelf<AttributeSyntax>() is not null;
        if (isText && !isInAttribute)
        {
            return;
        }

        foreach (var word in HashesOf(isText ? token.ValueText.Split('.', '{', '}', ' ', ':', ',') : [token.ValueText]))
        {
            words.Add(word);
            if (isInAttribute)
            {
                attributes.Add(word);
            }
        }
    }

    private static int[] Sorted(HashSet<int> words)
    {
        var sorted = words.ToArray();
        Array.Sort(sorted);
        return sorted;
    }

    private static bool Contains(int[] words, int[] names)
    {
        foreach (var name in names)
        {
            if (Array.BinarySearch(words, name) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
