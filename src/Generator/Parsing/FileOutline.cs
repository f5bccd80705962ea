using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Instrumentation.Generator.Parsing;

/// <summary>
/// What other files can see of a file: its declarations without bodies, comments and layout. Methods are apart from the rest, because only code
/// that says a method's name can mean the method. Read only of files that are edited.
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
    private readonly HashSet<(string Name, string Text)> _methods = [];

    private FileOutline(SyntaxTree tree)
    {
        var root = tree.GetRoot();
        if (root.ContainsDirectives && root.GetFirstDirective(static directive => directive is NullableDirectiveTriviaSyntax) is not null)
        {
            // Wherever it stands, it changes what follows.
            _rest = root.ToFullString();
            return;
        }

        var rest = new StringBuilder(tree.FilePath).Append('\n');
        foreach (var node in root.DescendantNodesAndTokens(static node => !IsBody(node) && !IsNamedMethod(node)))
        {
            if (node.IsToken)
            {
                rest.Append(node.AsToken().Text).Append('\n');
            }
            else if (IsNamedMethod(node.AsNode()!))
            {
                var method = (MethodDeclarationSyntax)node.AsNode()!;
                _methods.Add((method.Identifier.ValueText, TextOf(method)));
            }
        }

        _rest = rest.ToString();
    }

    public static FileOutline Of(SyntaxTree tree) => Files.GetValue(tree, static tree => new FileOutline(tree));

    /// <summary>Adds the names of the methods that the other outline has more, fewer or otherwise.</summary>
    /// <returns>Whether they differ in nothing else.</returns>
    public bool AddChangesTo(FileOutline other, HashSet<string> names)
    {
        foreach (var (name, text) in _methods.Except(other._methods).Concat(other._methods.Except(_methods)))
        {
            names.Add(name);
        }

        return _rest == other._rest;
    }

    // Around a method stands what says whose it is, and that is part of the text.
    private static string TextOf(MethodDeclarationSyntax method)
    {
        var text = new StringBuilder();
        foreach (var container in method.Ancestors())
        {
            text.Append(container switch
            {
                TypeDeclarationSyntax type => $"{type.Identifier.ValueText}{type.TypeParameterList}\n",
                BaseNamespaceDeclarationSyntax containing => $"{containing.Name}\n",
                _ => "",
            });
        }

        foreach (var token in method.DescendantTokens(static node => !IsBody(node)))
        {
            text.Append(token.Text).Append('\n');
        }

        return text.ToString();
    }

    // An interface's members also matter to types that do not name them.
    private static bool IsNamedMethod(SyntaxNode node) =>
        node is MethodDeclarationSyntax { Parent: ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax, ExplicitInterfaceSpecifier: null } method
        && !CalledUnnamed.Contains(method.Identifier.ValueText);

    private static bool IsBody(SyntaxNode node) =>
        node is BlockSyntax or ArrowExpressionClauseSyntax
        && node.Parent is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or BasePropertyDeclarationSyntax
        && node.Parent is not MethodDeclarationSyntax { Identifier.ValueText: nameof(ToString) };
}
