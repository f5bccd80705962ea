using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Generator.Parsing;

/// <summary>
/// What other files can see of a file: its declarations without bodies, comments and layout. Methods are apart from the rest, because only code
/// that says a method's name can mean the method; and <see cref="RecordingAttributes"/> are apart from what they stand on, because no call can
/// mean anything else for them. Read only of files that are edited.
/// </summary>
internal sealed class FileOutline
{
    private static readonly ConditionalWeakTable<SyntaxTree, FileOutline> Files = new();

    /// <summary>The methods that C# calls without their names being written, and those that say what a value shows of itself.</summary>
    private static readonly HashSet<string> CalledUnnamed = new(StringComparer.Ordinal)
    {
        "Add", "AppendFormatted", "AppendLiteral", "Cast", "Create", "Deconstruct", "Dispose", "DisposeAsync", "EnterScope", "Equals", "GetAsyncEnumerator",
        "GetAwaiter", "GetEnumerator", "GetHashCode", "GetPinnableReference", "GetResult", "GroupBy", "GroupJoin", "Join", "MoveNext", "MoveNextAsync", "OnCompleted",
        "OrderBy", "OrderByDescending", "PrintMembers", "Select", "SelectMany", "Slice", "ThenBy", "ThenByDescending", "ToString", "UnsafeOnCompleted", "Where",
    };

    private readonly string _rest;
    private readonly string _attributes;
    private readonly HashSet<(string Name, string Text)> _methods = [];
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
            foreach (var method in rest.Add(root, IsNamedMethod))
            {
                AddMethod((MethodDeclarationSyntax)method);
            }
        }

        _rest = rest.Text.ToString();
        _attributes = rest.Attributes.ToString();
    }

    public static FileOutline Of(SyntaxTree tree) => Files.GetValue(tree, static tree => new FileOutline(tree));

    /// <summary>Adds what the other outline has more, fewer or otherwise.</summary>
    /// <param name="other">The outline after an edit.</param>
    /// <param name="declared">Gets the names of methods that are declared otherwise.</param>
    /// <param name="attributed">Gets the names of those that have other recording attributes, with the names of their types.</param>
    /// <param name="isAttributed">Whether recording attributes of anything else differ.</param>
    /// <returns>Whether they differ in nothing else.</returns>
    public bool AddChangesTo(FileOutline other, HashSet<string> declared, HashSet<(string Type, string Method)> attributed, out bool isAttributed)
    {
        declared.UnionWith(Differences(_methods, other._methods).Select(static method => method.Name));
        attributed.UnionWith(Differences(_attributedMethods, other._attributedMethods).Select(static method => (method.Type, method.Name)));
        isAttributed = _attributes != other._attributes;
        return _rest == other._rest;
    }

    private static IEnumerable<T> Differences<T>(HashSet<T> before, HashSet<T> after) => before.Except(after).Concat(after.Except(before));

    // Around a method stands what says whose it is, and that is part of the text.
    private void AddMethod(MethodDeclarationSyntax method)
    {
        var outline = new Outline();
        foreach (var container in method.Ancestors())
        {
            outline.Text.Append(container switch
            {
                TypeDeclarationSyntax type => $"{type.Identifier.ValueText}{type.TypeParameterList}\n",
                BaseNamespaceDeclarationSyntax containing => $"{containing.Name}\n",
                _ => "",
            });
        }

        _ = outline.Add(method, static _ => false);
        while (!_methods.Add((method.Identifier.ValueText, outline.Text.ToString())))
        {
            // Declared twice is not declared once.
            outline.Text.Append('\n');
        }

        _attributedMethods.Add((((TypeDeclarationSyntax)method.Parent!).Identifier.ValueText, method.Identifier.ValueText, $"{outline.Text}{outline.Attributes}"));
    }

    // An interface's members also matter to types that do not name them.
    private static bool IsNamedMethod(SyntaxNode node) =>
        node is MethodDeclarationSyntax { Parent: ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax, ExplicitInterfaceSpecifier: null } method
        && !CalledUnnamed.Contains(method.Identifier.ValueText);

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
