using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Generator.Parsing;

/// <summary>
/// What other files can see of a file: its declarations without bodies, comments and layout. Methods, fields and properties of classes are apart from the
/// rest, because only code that says a member's name can mean the member; and <see cref="RecordingAttributes"/> are apart from what they stand on, because no call can
/// mean anything else for them. Read only of files that are edited.
/// </summary>
internal sealed class FileOutline
{
    private static readonly ConditionalWeakTable<SyntaxTree, FileOutline> Files = new();

    private readonly string _rest;
    private readonly string _attributes;
    private readonly HashSet<(string Name, string Text)> _methods = [];
    private readonly HashSet<(string Name, string Text)> _values = [];
    private readonly List<string> _order = [];
    private readonly HashSet<(string Type, string Name, string Text)> _attributedMethods = [];

    private FileOutline(SyntaxTree tree)
    {
        var root = tree.GetRoot();
        var rest = new Outline();
        if (root.ContainsDirectives && root.GetFirstDirective(static directive => directive is NullableDirectiveTriviaSyntax) is not null)
        {
            // Wherever it stands, it changes what follows.
            rest.Text.Append(root.ToFullString());
        }
        else
        {
            rest.Text.Append(tree.FilePath).Append('\n');
            foreach (var member in rest.Add(root, static node => node is IncompleteMemberSyntax || NamedMembers.IsMethod(node) || NamedMembers.IsValue(node)))
            {
                if (member is MethodDeclarationSyntax method)
                {
                    AddMethod(method);
                }
                else
                {
                    AddValues(member);
                }
            }
        }

        _rest = rest.Text.ToString();
        _attributes = rest.Attributes.ToString();
    }

    public static FileOutline Of(SyntaxTree tree) => Files.GetValue(tree, static tree => new FileOutline(tree));

    /// <summary>Adds what the other outline has more, fewer or otherwise.</summary>
    /// <param name="other">The outline after an edit.</param>
    /// <param name="declared">Gets the names of methods that are declared otherwise.</param>
    /// <param name="values">Gets the names of fields and properties that are.</param>
    /// <param name="attributed">Gets the names of methods that have other recording attributes, with the names of their types.</param>
    /// <param name="isAttributed">Whether recording attributes of anything else differ.</param>
    /// <returns>Whether they differ in nothing else.</returns>
    public bool AddChangesTo(FileOutline other, HashSet<string> declared, HashSet<string> values, HashSet<(string Type, string Method)> attributed, out bool isAttributed)
    {
        declared.UnionWith(Differences(_methods, other._methods).Select(static method => method.Name));
        values.UnionWith(Differences(_values, other._values).Select(static value => value.Name));
        attributed.UnionWith(Differences(_attributedMethods, other._attributedMethods).Select(static method => (method.Type, method.Name)));
        isAttributed = _attributes != other._attributes;
        return _rest == other._rest;
    }

    /// <summary>Whether fields and properties follow each other as in the other outline: of two loggers, the first one counts.</summary>
    public bool HasOrderOf(FileOutline other) => _order.SequenceEqual(other._order);

    private static IEnumerable<T> Differences<T>(HashSet<T> before, HashSet<T> after) => before.Except(after).Concat(after.Except(before));

    private void AddMethod(MethodDeclarationSyntax method)
    {
        var outline = OutlineOf(method);
        Add(_methods, method.Identifier.ValueText, outline);
        _attributedMethods.Add((((TypeDeclarationSyntax)method.Parent!).Identifier.ValueText, method.Identifier.ValueText, $"{outline.Text}{outline.Attributes}"));
    }

    private void AddValues(SyntaxNode member)
    {
        foreach (var name in NamedMembers.NamesOf(member))
        {
            Add(_values, name, OutlineOf(member));
            _order.Add(name);
        }
    }

    private static void Add(HashSet<(string Name, string Text)> members, string name, Outline outline)
    {
        while (!members.Add((name, outline.Text.ToString())))
        {
            // Declared twice is not declared once.
            outline.Text.Append('\n');
        }
    }

    // Around a member stands what says whose it is, and that is part of the text.
    private static Outline OutlineOf(SyntaxNode member)
    {
        var outline = new Outline();
        foreach (var container in member.Ancestors())
        {
            outline.Text.Append(container switch
            {
                TypeDeclarationSyntax type => $"{type.Identifier.ValueText}{type.TypeParameterList}\n",
                BaseNamespaceDeclarationSyntax containing => $"{containing.Name}\n",
                _ => "",
            });
        }

        _ = outline.Add(member, static _ => false);
        return outline;
    }

    /// <summary>The text of declarations, and apart from it their recording attributes with where in it they stand.</summary>
    private sealed class Outline
    {
        public StringBuilder Text { get; } = new();

        public StringBuilder Attributes { get; } = new();

        /// <returns>The nodes that were left out.</returns>
        public List<SyntaxNode> Add(SyntaxNode root, Func<SyntaxNode, bool> isLeftOut)
        {
            var leftOut = new List<SyntaxNode>();
            foreach (var each in root.DescendantNodesAndTokens(node => !IsBody(node) && node is not AttributeListSyntax && !isLeftOut(node)))
            {
                if (each.AsNode() is not { } node)
                {
                    Text.Append(each.AsToken().Text).Append('\n');
                }
                else if (node is AttributeListSyntax list)
                {
                    AddAttributes(list);
                }
                else if (isLeftOut(node))
                {
                    leftOut.Add(node);
                }
                else if (IsBody(node) && ReadsItsField(node))
                {
                    Text.Append("field\n");
                }
            }

            return leftOut;
        }

        private void AddAttributes(AttributeListSyntax list)
        {
            foreach (var attribute in list.Attributes)
            {
                var text = RecordingAttributes.Contain(attribute) ? Attributes.Append(Text.Length) : Text;
                text.Append('[').Append(list.Target).Append('\n');
                foreach (var token in attribute.DescendantTokens())
                {
                    text.Append(token.Text).Append('\n');
                }
            }
        }

        private static bool IsBody(SyntaxNode node) =>
            node is BlockSyntax or ArrowExpressionClauseSyntax
            && node.Parent is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or BasePropertyDeclarationSyntax
            && node.Parent is not MethodDeclarationSyntax { Identifier.ValueText: nameof(ToString) };

        // A property with the compiler's own field is read as one.
        private static bool ReadsItsField(SyntaxNode body) =>
            body.Parent is not BaseMethodDeclarationSyntax && body.DescendantTokens().Any(static token => token.Text == "field");
    }
}
